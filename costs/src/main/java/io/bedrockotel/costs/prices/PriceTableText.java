package io.bedrockotel.costs.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bedrockotel.cost.PriceFile;
import java.util.ArrayList;
import java.util.List;

/** The text of the extension's price table. */
final class PriceTableText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String NOTICE =
      """
      # List prices of Amazon Bedrock, US dollars for a million tokens.
      # date: %s
      # Made by costs/refresh from the npm package @pydantic/genai-prices %s. Do not edit.
      # Copyright (c) Pydantic Services Inc. 2025 to present. MIT License: see NOTICE.
      """;

  private PriceTableText() {}

  /**
   * Makes the table.
   *
   * @param source the provider {@code aws} of genai-prices, as JSON
   * @param date when the package was published
   * @param version of the package
   */
  static String of(String source, String date, String version) throws JsonProcessingException {
    List<SourceModel> models = new ArrayList<>();
    for (JsonNode model : JSON.readTree(source).path("models")) {
      models.add(SourceModel.of(model));
    }
    ExactIds ids = new ExactIds(models);
    List<String> rows = new ArrayList<>();
    for (SourceModel model : models) {
      if (priced(model)) {
        rows.addAll(PriceRows.of(ids.of(model), model));
      }
    }
    rows.removeIf(row -> row.startsWith(","));
    return NOTICE.formatted(date, version)
        + PriceFile.HEADER
        + "\n"
        + String.join("\n", rows)
        + "\n";
  }

  /**
   * Bedrock's counts do not tell tokens of speech from those of text, which cost something else.
   */
  private static boolean priced(SourceModel model) {
    return model.prices().stream().noneMatch(dated -> dated.prices().has("input_audio_mtok"));
  }
}

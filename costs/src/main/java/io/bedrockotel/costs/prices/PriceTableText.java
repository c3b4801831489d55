package io.bedrockotel.costs.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bedrockotel.cost.PriceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of the extension's price table. */
final class PriceTableText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String NOTICE =
      """
      # List prices of Amazon Bedrock, US dollars for a million tokens.
      # date: %s
      # Made by costs/refresh from the npm package @pydantic/genai-prices %s. Do not edit.
      # Ids without a geography, and those with us., have these prices in the Regions us-east-* and us-west-*.
      # Copyright (c) Pydantic Services Inc. 2025 to present. MIT License: see NOTICE.
      """;

  /** What the source does not say of them: their speech has other prices than text has. */
  private static final Pattern SPEECH = Pattern.compile(".*(voxtral|sonic).*");

  private final List<String> rows = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Makes a table.
   *
   * @param source the provider {@code aws} of genai-prices, as JSON
   */
  PriceTableText(String source) throws JsonProcessingException {
    List<SourceModel> models = new ArrayList<>();
    for (JsonNode model : JSON.readTree(source).path("models")) {
      models.add(SourceModel.of(model));
    }
    ExactIds ids = new ExactIds(models);
    models.forEach(model -> add(model, ids));
  }

  private void add(SourceModel model, ExactIds ids) {
    List<String> exact = ids.of(model);
    if (hearsOrSpeaks(model)) {
      leftOut.add(model.id() + " (speech)");
    } else if (exact.isEmpty()) {
      leftOut.add(model.id() + " (no id of Bedrock fits its rule)");
    } else {
      rows.addAll(PriceRows.of(exact, model));
    }
  }

  /**
   * Bedrock's counts do not tell tokens of speech from those of text, which cost something else.
   */
  private static boolean hearsOrSpeaks(SourceModel model) {
    return SPEECH.matcher(model.id()).matches()
        || model.prices().stream().anyMatch(PriceRows::pricesSpeech);
  }

  /** Models of the source that have no row, with the reason. */
  List<String> leftOut() {
    return leftOut;
  }

  /**
   * The table.
   *
   * @param date when the package was published
   * @param version of the package
   * @throws IllegalArgumentException when it would be empty
   */
  String text(String date, String version) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("it has no model with a price");
    }
    return NOTICE.formatted(date, version)
        + PriceFile.HEADER
        + "\n"
        + String.join("\n", rows)
        + "\n";
  }
}

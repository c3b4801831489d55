package io.bedrockotel.costs.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one model in the price table: one for each day and each size of a call. */
final class PriceRows {
  private static final List<String> COMPONENTS =
      List.of(
          "input_mtok",
          "output_mtok",
          "cache_read_mtok",
          "cache_write_mtok",
          "cache_write_1h_mtok");

  private static final Set<String> SPEECH =
      Set.of("input_audio_mtok", "output_audio_mtok", "cache_audio_read_mtok");

  private PriceRows() {}

  static boolean pricesSpeech(SourceModel.Dated dated) {
    return SPEECH.stream().anyMatch(dated.prices()::has);
  }

  /**
   * The rows of a model.
   *
   * @throws IllegalArgumentException when it has a kind of price for which a row has no place: a
   *     call would be priced without it
   */
  static List<String> of(List<String> ids, SourceModel model) {
    List<String> rows = new ArrayList<>();
    for (SourceModel.Dated dated : model.prices()) {
      requireKnown(dated, model.id());
      TreeSet<Long> sizes = new TreeSet<>(List.of(-1L));
      COMPONENTS.forEach(
          component ->
              dated
                  .prices()
                  .path(component)
                  .path("tiers")
                  .forEach(tier -> sizes.add(tier.path("start").asLong())));
      for (long size : sizes) {
        rows.add(row(ids, dated, size));
      }
      LongCalls.above(model.bareId())
          .ifPresent(size -> rows.add(unpriced(ids, dated.since(), String.valueOf(size))));
    }
    ExtendedAccess.from(model.bareId()).ifPresent(day -> rows.add(unpriced(ids, day, "")));
    return rows;
  }

  private static String row(List<String> ids, SourceModel.Dated dated, long above) {
    return String.join(
        ",",
        String.join(" ", ids),
        dated.since() == null ? "" : dated.since(),
        above < 0 ? "" : String.valueOf(above),
        COMPONENTS.stream()
            .map(component -> price(dated.prices().path(component), above))
            .collect(Collectors.joining(",")));
  }

  private static void requireKnown(SourceModel.Dated dated, String id) {
    for (Map.Entry<String, JsonNode> price : dated.prices().properties()) {
      if (!COMPONENTS.contains(price.getKey())) {
        throw new IllegalArgumentException(
            "An unknown kind of price: " + price.getKey() + " of " + id);
      }
    }
  }

  private static String unpriced(List<String> ids, @Nullable String since, String above) {
    return String.join(
        ",",
        String.join(" ", ids),
        since == null ? "" : since,
        above,
        ",".repeat(COMPONENTS.size() - 1));
  }

  /** A tier holds for all tokens of a call that is larger than its start. */
  private static String price(JsonNode price, long above) {
    JsonNode chosen = price.isObject() ? price.path("base") : price;
    for (JsonNode tier : price.path("tiers")) {
      if (tier.path("start").asLong() <= above) {
        chosen = tier.path("price");
      }
    }
    if (chosen.isMissingNode()) {
      return "";
    }
    BigDecimal decimal = chosen.decimalValue().stripTrailingZeros();
    return decimal.toPlainString();
  }
}

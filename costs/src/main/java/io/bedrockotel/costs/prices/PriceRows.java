package io.bedrockotel.costs.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of one model in the price table: one for each day and each size of a call. */
final class PriceRows {
  private static final List<String> COMPONENTS =
      List.of(
          "input_mtok",
          "output_mtok",
          "cache_read_mtok",
          "cache_write_mtok",
          "cache_write_1h_mtok");

  private PriceRows() {}

  static List<String> of(List<String> ids, SourceModel model) {
    List<String> rows = new ArrayList<>();
    for (SourceModel.Dated dated : model.prices()) {
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
    }
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

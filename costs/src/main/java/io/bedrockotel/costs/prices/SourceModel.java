package io.bedrockotel.costs.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model of the source data: the ids that it is meant for, and its prices by the day from which
 * they hold.
 *
 * @param id the source's own name for it, {@code regional.anthropic.claude-x-v1:0}
 * @param match which ids are meant
 */
record SourceModel(String id, JsonNode match, List<Dated> prices) {
  private static final List<String> AREAS = List.of("global.", "regional.");

  /**
   * Prices with their first day.
   *
   * @param since null for those that always held
   */
  record Dated(@Nullable String since, JsonNode prices) {}

  static SourceModel of(JsonNode model) {
    List<Dated> dated = new ArrayList<>();
    JsonNode prices = model.path("prices");
    if (prices.isArray()) {
      for (JsonNode each : prices) {
        dated.add(new Dated(since(each.path("constraint")), each.path("prices")));
      }
    } else {
      dated.add(new Dated(null, prices));
    }
    return new SourceModel(model.path("id").asText(), model.path("match"), dated);
  }

  private static @Nullable String since(JsonNode constraint) {
    if (constraint.isMissingNode()) {
      return null;
    }
    if (!constraint.path("type").asText().equals("start_date")) {
      throw new IllegalArgumentException("An unknown kind of constraint: " + constraint);
    }
    return constraint.path("start_date").asText();
  }

  /** The id without the source's word for where it is served. */
  String bareId() {
    return AREAS.stream()
        .filter(id::startsWith)
        .findFirst()
        .map(area -> id.substring(area.length()))
        .orElse(id);
  }

  boolean global() {
    return id.startsWith("global.");
  }

  /** Whether the source says that a geography is meant, {@code us.} or another. */
  boolean names(String geography) {
    return Match.names(match, geography);
  }
}

package io.bedrockotel.costs.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The source's rules for which ids a model is meant. */
final class Match {
  private Match() {}

  /** Whether a rule, or one of those in it, has a text that begins so. */
  static boolean names(JsonNode rule, String beginning) {
    if (rule.isTextual()) {
      return rule.asText().startsWith(beginning);
    }
    return rule.valueStream().anyMatch(each -> names(each, beginning));
  }

  static boolean matches(JsonNode rule, String id) {
    Map.Entry<String, JsonNode> one = rule.properties().iterator().next();
    JsonNode value = one.getValue();
    return switch (one.getKey()) {
      case "or" -> value.valueStream().anyMatch(each -> matches(each, id));
      case "and" -> value.valueStream().allMatch(each -> matches(each, id));
      case "equals" -> id.equals(value.asText());
      case "starts_with" -> id.startsWith(value.asText());
      case "ends_with" -> id.endsWith(value.asText());
      case "contains" -> id.contains(value.asText());
      default -> throw new IllegalArgumentException("An unknown rule: " + rule);
    };
  }
}

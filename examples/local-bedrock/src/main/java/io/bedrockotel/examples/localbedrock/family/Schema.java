package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.Locale;

/** The check of a request body against a model's JSON schema, in Bedrock's words. */
final class Schema {

  private static final String REFORMAT = ", please reformat your input and try again.";

  private final JsonNode json;
  private final StringBuilder violations = new StringBuilder();

  Schema(JsonNode json) {
    this.json = json;
  }

  /** The refusal of a body that is no JSON at all. */
  static Refused unreadable() {
    return new Refused(AwsError.validation("Malformed input request" + REFORMAT));
  }

  /** The refusal of a body that is JSON, but no object. */
  static Refused noObject(JsonNode body) {
    return new Refused(
        AwsError.validation(
            "Malformed input request: #: expected type: JSONObject, found: "
                + type(body)
                + REFORMAT));
  }

  Schema text(String member) {
    if (present(member) && !json.path(member).isTextual()) {
      mistyped(member, "String");
    } else if (json.path(member).asText("x").isEmpty()) {
      violations.append("#/").append(member).append(": expected minLength: 1, actual: 0");
    }
    return this;
  }

  Schema list(String member) {
    if (present(member) && !json.path(member).isArray()) {
      mistyped(member, "JSONArray");
    } else if (json.path(member).isArray() && json.path(member).isEmpty()) {
      violations.append("#/").append(member).append(": expected minimum item count: 1, found: 0");
    }
    return this;
  }

  Schema number(String member) {
    if (present(member) && !json.path(member).isNumber()) {
      mistyped(member, "Number");
    }
    return this;
  }

  Schema object(String member) {
    if (present(member) && !json.path(member).isObject()) {
      mistyped(member, "JSONObject");
    }
    return this;
  }

  /** Throws Refused when a required member is missing or of a wrong type. */
  void check() {
    if (violations.length() > 0) {
      throw new Refused(AwsError.validation("Malformed input request: " + violations + REFORMAT));
    }
  }

  private boolean present(String member) {
    if (!json.has(member)) {
      violations.append("#: required key [").append(member).append("] not found");
      return false;
    }
    return true;
  }

  private void mistyped(String member, String wanted) {
    violations
        .append("#/")
        .append(member)
        .append(": expected type: ")
        .append(wanted)
        .append(", found: ")
        .append(type(json.path(member)));
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "JSONObject";
      case ARRAY -> "JSONArray";
      case NUMBER -> value.isIntegralNumber() ? "Integer" : "BigDecimal";
      default -> {
        String name = value.getNodeType().name();
        yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      }
    };
  }
}

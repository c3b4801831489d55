package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Bedrock's rules for request metadata: 1 to 16 entries of limited length and alphabet. */
final class RequestMetadata {

  private static final int MAX_ENTRIES = 16;
  private static final String KEY = "[a-zA-Z0-9\\s:_@$#=/+,-.]{1,256}";
  private static final String VALUE = "[a-zA-Z0-9\\s:_@$#=/+,-.]{0,256}";
  private static final Pattern VALID_KEY = Pattern.compile(KEY);
  private static final Pattern VALID_VALUE = Pattern.compile(VALUE);

  private RequestMetadata() {}

  /** Reads the entries; an absent map is none, an empty one breaks the minimum. */
  static Map<String, String> of(JsonNode map) {
    if (map.isMissingNode() || map.isNull()) {
      return Map.of();
    }
    if (!map.isObject()) {
      throw new Refused(AwsError.serialization(misplaced(map, "Map")));
    }
    Map<String, String> entries = new LinkedHashMap<>();
    map.properties().forEach(entry -> put(entries, entry));
    if (entries.isEmpty()) {
      throw violation(
          "{}", "requestMetadata", "Member must have length greater than or equal to 1");
    }
    if (entries.size() > MAX_ENTRIES) {
      throw violation(
          entries.keySet().toString(),
          "requestMetadata",
          "Member must have length less than or equal to " + MAX_ENTRIES);
    }
    entries.forEach(RequestMetadata::check);
    return entries;
  }

  /** AWS reads a null value in a map as an entry that is not there. */
  private static void put(Map<String, String> entries, Map.Entry<String, JsonNode> entry) {
    JsonNode value = entry.getValue();
    if (value.isTextual()) {
      entries.put(entry.getKey(), value.textValue());
    } else if (!value.isNull()) {
      throw new Refused(AwsError.serialization(misplaced(value, "String")));
    }
  }

  private static String misplaced(JsonNode value, String wanted) {
    return switch (value.getNodeType()) {
      case OBJECT -> "Start of structure or map found where not expected.";
      case ARRAY -> "Start of list found where not expected.";
      case BOOLEAN -> upper(value.asText()) + "_VALUE can not be converted to a " + wanted;
      default -> value.getNodeType() + "_VALUE can not be converted to a " + wanted;
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static void check(String key, String value) {
    if (!VALID_KEY.matcher(key).matches()) {
      throw violation(key, "requestMetadata." + key + ".key", constraint("key", KEY));
    }
    if (!VALID_VALUE.matcher(value).matches()) {
      throw violation(value, "requestMetadata." + key + ".member", constraint("value", VALUE));
    }
  }

  private static String constraint(String part, String pattern) {
    return "Map "
        + part
        + " must satisfy constraint: [Member must satisfy regular expression pattern: ^"
        + pattern
        + "$]";
  }

  private static Refused violation(String value, String at, String constraint) {
    return new Refused(
        AwsError.validation(
            "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: %s"
                .formatted(value, at, constraint)));
  }
}

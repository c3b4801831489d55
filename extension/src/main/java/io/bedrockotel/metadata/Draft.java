package io.bedrockotel.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of one decision while it is made, highest priority first. */
final class Draft {
  private final Map<String, String> entries;
  private Map<String, Long> adjustments = Collections.emptyMap();

  /** The application's own entries stand as they are, even where Bedrock will refuse them. */
  Draft(Map<String, String> own) {
    this.entries = new LinkedHashMap<>(own);
  }

  boolean has(String key) {
    return entries.containsKey(key) || entries.containsKey(acceptable(key));
  }

  void put(String key, String value) {
    String acceptableKey = acceptable(key);
    if (entries.containsKey(acceptableKey)) {
      return;
    }
    if (entries.size() >= BedrockLimits.ENTRIES) {
      count("no_slot_left");
      return;
    }
    if (!BedrockLimits.accepts(key)) {
      count("key_adjusted");
    }
    if (!BedrockLimits.accepts(value)) {
      count("value_adjusted");
    }
    entries.put(acceptableKey, acceptable(value));
  }

  void count(String reason) {
    if (adjustments.isEmpty()) {
      adjustments = new LinkedHashMap<>();
    }
    adjustments.merge(reason, 1L, Long::sum);
  }

  Metadata metadata() {
    return new Metadata(entries, adjustments);
  }

  private static String acceptable(String text) {
    return BedrockLimits.accepts(text) ? text : BedrockLimits.adjust(text);
  }
}

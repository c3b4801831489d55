package io.bedrockotel.metadata;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of one decision while it is made, highest priority first. */
final class Draft {
  private final Map<String, String> entries;
  private Map<String, Long> adjustments = Collections.emptyMap();

  /** What the names of adjusted keys stand for. */
  private Map<String, String> originals = Collections.emptyMap();

  private String key = "";
  private String name = "";

  /** The application's own entries stand as they are, even where Bedrock will refuse them. */
  Draft(Map<String, String> own) {
    this.entries = new LinkedHashMap<>(own);
  }

  /** Whether all places are taken. */
  boolean isFull() {
    return entries.size() >= BedrockLimits.ENTRIES;
  }

  /** Whether there is a place for the key, into which {@link #fill} then puts its value. */
  boolean hasPlaceFor(String key) {
    this.key = key;
    this.name = acceptable(key);
    if (isTaken()) {
      return false;
    }
    if (isFull()) {
      count("no_slot_left");
      return false;
    }
    return true;
  }

  /** The application's own keys may be such as are never sent adjusted. */
  private boolean isTaken() {
    if (!entries.containsKey(name)) {
      return entries.containsKey(key);
    }
    if (!key.equals(originals.getOrDefault(name, name))) {
      count("key_collision");
    }
    return true;
  }

  /** Puts the value of the key that was asked for last. */
  void fill(String value) {
    if (!name.equals(key)) {
      count("key_adjusted");
      if (originals.isEmpty()) {
        originals = new HashMap<>();
      }
      originals.put(name, key);
    }
    String acceptable = acceptable(value);
    if (!acceptable.equals(value)) {
      count("value_adjusted");
    }
    entries.put(name, acceptable);
  }

  void count(String reason) {
    count(reason, 1);
  }

  void count(String reason, long entries) {
    if (adjustments.isEmpty()) {
      adjustments = new LinkedHashMap<>();
    }
    adjustments.merge(reason, entries, Long::sum);
  }

  Metadata metadata() {
    return new Metadata(entries, adjustments);
  }

  private static String acceptable(String text) {
    return BedrockLimits.accepts(text) ? text : BedrockLimits.adjust(text);
  }
}

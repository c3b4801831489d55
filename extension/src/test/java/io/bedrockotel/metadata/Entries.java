package io.bedrockotel.metadata;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ordered entries of request metadata for tests. */
final class Entries {
  private Entries() {}

  static Map<String, String> of(String... keysAndValues) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return entries;
  }

  /** {@code k0=v0}, {@code k1=v1}, … with the prefix before each key. */
  static Map<String, String> numbered(String prefix, int count) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      entries.put(prefix + "k" + i, "v" + i);
    }
    return entries;
  }
}

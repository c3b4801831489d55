package io.bedrockotel.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The decision for one call: every entry that goes out, and how many were adjusted, by reason. */
public final class Metadata {
  private static final Metadata NONE = new Metadata(Collections.emptyMap(), Collections.emptyMap());

  private final Map<String, String> entries;
  private final Map<String, Long> adjustments;

  Metadata(Map<String, String> entries, Map<String, Long> adjustments) {
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    this.adjustments = Collections.unmodifiableMap(new LinkedHashMap<>(adjustments));
  }

  public static Metadata none() {
    return NONE;
  }

  /** What the application put on its request, as it is. */
  public static Metadata of(Map<String, String> entries) {
    return new Metadata(entries, Collections.emptyMap());
  }

  /** All entries, the application's own included. */
  public Map<String, String> entries() {
    return entries;
  }

  /** Entries dropped, cut or replaced, counted by reason. */
  public Map<String, Long> adjustments() {
    return adjustments;
  }
}

package io.bedrockotel.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The decision for one call: every entry that goes out, and how many were adjusted, by reason. */
public final class Metadata {
  /** Why entries are missing beside a header of the application's own that stays as it is. */
  public static final String HEADER_NOT_EXTENDABLE = "header_not_extendable";

  private static final Metadata NONE = new Metadata(Collections.emptyMap(), Collections.emptyMap());

  private final Map<String, String> entries;
  private final Map<String, Long> adjustments;

  /** Keeps both maps: the caller changes neither any more. */
  Metadata(Map<String, String> entries, Map<String, Long> adjustments) {
    this.entries = Collections.unmodifiableMap(entries);
    this.adjustments =
        adjustments.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(adjustments);
  }

  private Metadata(Map<String, String> entries) {
    this.entries = entries;
    this.adjustments = Collections.emptyMap();
  }

  public static Metadata none() {
    return NONE;
  }

  /** What the application put on its request, as it is. */
  public static Metadata of(Map<String, String> entries) {
    return entries.isEmpty()
        ? NONE
        : new Metadata(new LinkedHashMap<>(entries), Collections.emptyMap());
  }

  /**
   * The same entries in a map that lives as long anyway, so that they are not held twice.
   *
   * @param equal to {@link #entries()}; nobody changes it any more
   */
  @SuppressWarnings("unchecked") // what equals a String is one
  public Metadata heldBy(Map<?, ?> equal) {
    return new Metadata((Map<String, String>) equal);
  }

  /** The first entries, where there is no room for more: the others are dropped and counted. */
  public Metadata first(int count) {
    Map<String, String> first = new LinkedHashMap<>();
    entries.entrySet().stream()
        .limit(count)
        .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
    Map<String, Long> counted = new LinkedHashMap<>(adjustments);
    counted.merge("no_room_left", (long) (entries.size() - first.size()), Long::sum);
    return new Metadata(first, counted);
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

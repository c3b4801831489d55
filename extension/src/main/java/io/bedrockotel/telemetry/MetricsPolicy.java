package io.bedrockotel.telemetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is measured, and the limits that keep the number of time series bounded. */
public final class MetricsPolicy {
  private final boolean enabled;
  private final boolean chunks;
  private final List<String> metadataKeys;
  private final CardinalityLimits limits;
  private final Map<String, String> constants;

  /**
   * Creates a policy.
   *
   * @param chunks whether chunks of streams are timed
   * @param metadataKeys the request metadata that the usage instruments carry
   */
  public MetricsPolicy(
      boolean enabled, boolean chunks, List<String> metadataKeys, CardinalityLimits limits) {
    this(enabled, chunks, metadataKeys, limits, Collections.emptyMap());
  }

  private MetricsPolicy(
      boolean enabled,
      boolean chunks,
      List<String> metadataKeys,
      CardinalityLimits limits,
      Map<String, String> constants) {
    this.enabled = enabled;
    this.chunks = chunks;
    this.metadataKeys = Collections.unmodifiableList(new ArrayList<>(metadataKeys));
    this.limits = limits;
    this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
  }

  /** The same, where these entries are those of every call that brings no others of its own. */
  public MetricsPolicy withConstants(Map<String, String> entries) {
    return new MetricsPolicy(enabled, chunks, metadataKeys, limits, entries);
  }

  boolean enabled() {
    return enabled;
  }

  boolean chunks() {
    return chunks;
  }

  List<String> metadataKeys() {
    return metadataKeys;
  }

  CardinalityLimits limits() {
    return limits;
  }

  Map<String, String> constants() {
    return constants;
  }
}

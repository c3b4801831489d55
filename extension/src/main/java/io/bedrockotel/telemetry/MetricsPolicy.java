package io.bedrockotel.telemetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is measured, and the limits that keep the number of time series bounded. */
public final class MetricsPolicy {
  private final boolean enabled;
  private final boolean chunks;
  private final List<String> metadataKeys;
  private final CardinalityLimits limits;

  /**
   * Creates a policy.
   *
   * @param chunks whether chunks of streams are timed
   * @param metadataKeys the request metadata that the usage instruments carry
   */
  public MetricsPolicy(
      boolean enabled, boolean chunks, List<String> metadataKeys, CardinalityLimits limits) {
    this.enabled = enabled;
    this.chunks = chunks;
    this.metadataKeys = Collections.unmodifiableList(new ArrayList<>(metadataKeys));
    this.limits = limits;
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
}

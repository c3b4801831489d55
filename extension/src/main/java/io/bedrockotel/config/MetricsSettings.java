package io.bedrockotel.config;

import static java.util.Arrays.asList;
import static java.util.Collections.unmodifiableList;

import java.util.List;

/** The operator's settings for metrics. */
public final class MetricsSettings {
  static final List<String> DEFAULT_METADATA =
      unmodifiableList(
          asList("application_name", "environment", "team", "cost_center", "tenant_id"));
  static final int DEFAULT_MAX_VALUES = 200;
  static final int DEFAULT_MAX_SETS = 1500;

  /** With more, a metric could reach the limit of the SDK, where all attributes are lost. */
  public static final int MOST_SETS = 1535;

  private final boolean enabled;
  private final List<String> metadata;
  private final int maxValues;
  private final int maxSets;
  private final boolean chunks;

  MetricsSettings(PropertyParser parser) {
    this.enabled = parser.bool("metrics.enabled", true);
    this.metadata = parser.list("metrics.metadata", DEFAULT_METADATA);
    this.maxValues = parser.count("metrics.max-values", Integer.MAX_VALUE, DEFAULT_MAX_VALUES);
    this.maxSets = parser.count("metrics.max-sets", MOST_SETS, DEFAULT_MAX_SETS);
    this.chunks = parser.bool("stream.chunk-metrics", true);
  }

  /** {@code metrics.enabled}. */
  public boolean enabled() {
    return enabled;
  }

  /** {@code metrics.metadata}. */
  public List<String> metadata() {
    return metadata;
  }

  /** {@code metrics.max-values}. */
  public int maxValues() {
    return maxValues;
  }

  /** {@code metrics.max-sets}. */
  public int maxSets() {
    return maxSets;
  }

  /** {@code stream.chunk-metrics}. */
  public boolean chunks() {
    return chunks;
  }
}

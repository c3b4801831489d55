package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;

/** The extension's counters of its own doings. */
public final class ExtensionMetrics {
  private final LongCounter errors;
  private final LongCounter adjusted;
  private final LongCounter capped;
  private final LongCounter mismatch;
  private final LongCounter unpriced;

  ExtensionMetrics(Meter meter) {
    this.errors =
        counter(
            meter,
            "errors",
            "{error}",
            "Failures inside the extension; the application did not see them");
    this.adjusted =
        counter(
            meter,
            "metadata.adjusted",
            "{entry}",
            "Entries of request metadata dropped, cut or replaced");
    this.capped =
        counter(meter, "metrics.capped", "{value}", "Metric attribute values replaced by _OTHER");
    this.mismatch =
        counter(
            meter,
            "usage.mismatch",
            "{call}",
            "Calls for which the model counted other tokens than Bedrock");
    this.unpriced = counter(meter, "cost.unpriced", "{call}", "Calls that have no price");
  }

  private static LongCounter counter(Meter meter, String name, String unit, String description) {
    return meter
        .counterBuilder("aws.bedrock.extension." + name)
        .setUnit(unit)
        .setDescription(description)
        .build();
  }

  void unpriced(String reason) {
    unpriced.add(1, Attributes.of(Keys.REASON, reason));
  }

  void mismatch() {
    mismatch.add(1);
  }

  /**
   * Counts a failure inside the extension.
   *
   * @param reason the class of the failure
   */
  public void error(String reason) {
    errors.add(1, Attributes.of(Keys.REASON, reason));
  }

  /** Counts adjusted entries of request metadata. */
  public void adjusted(String reason, long entries) {
    adjusted.add(entries, Attributes.of(Keys.REASON, reason));
  }

  void capped(String reason) {
    capped.add(1, Attributes.of(Keys.REASON, reason));
  }
}

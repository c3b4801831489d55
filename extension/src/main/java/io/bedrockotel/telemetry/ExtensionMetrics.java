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
        meter
            .counterBuilder("aws.bedrock.extension.errors")
            .setUnit("{error}")
            .setDescription("Failures inside the extension; the application did not see them")
            .build();
    this.adjusted =
        meter
            .counterBuilder("aws.bedrock.extension.metadata.adjusted")
            .setUnit("{entry}")
            .setDescription("Entries of request metadata dropped, cut or replaced")
            .build();
    this.capped =
        meter
            .counterBuilder("aws.bedrock.extension.metrics.capped")
            .setUnit("{value}")
            .setDescription("Metric attribute values replaced by _OTHER")
            .build();
    this.mismatch =
        meter
            .counterBuilder("aws.bedrock.extension.usage.mismatch")
            .setUnit("{call}")
            .setDescription("Calls for which the model counted other tokens than Bedrock")
            .build();
    this.unpriced =
        meter
            .counterBuilder("aws.bedrock.extension.cost.unpriced")
            .setUnit("{call}")
            .setDescription("Calls that have no price")
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

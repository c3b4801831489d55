package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A histogram of seconds with a bounded number of attribute sets. */
final class BoundedHistogram {
  private static final List<Double> SECONDS =
      Collections.unmodifiableList(
          Arrays.asList(
              0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96,
              81.92));

  private final DoubleHistogram histogram;
  private final AttributeSets sets;

  BoundedHistogram(Meter meter, String name, String description, AttributeSets sets) {
    this.histogram =
        meter
            .histogramBuilder(name)
            .setUnit("s")
            .setDescription(description)
            .setExplicitBucketBoundariesAdvice(SECONDS)
            .build();
    this.sets = sets;
  }

  void record(double seconds, Attributes set, Context context) {
    histogram.record(seconds, sets.bound(set), context);
  }

  /** For values that share one set. */
  ChunkTimer timer(Attributes set, Context context) {
    Attributes bounded = sets.bound(set);
    return seconds -> histogram.record(seconds, bounded, context);
  }
}

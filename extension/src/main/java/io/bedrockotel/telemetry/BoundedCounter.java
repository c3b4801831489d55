package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.context.Context;

/** A counter with a bounded number of attribute sets. */
final class BoundedCounter {
  private final LongCounter counter;
  private final AttributeSets sets;

  BoundedCounter(LongCounter counter, AttributeSets sets) {
    this.counter = counter;
    this.sets = sets;
  }

  void add(long count, Attributes set, Context context) {
    counter.add(count, sets.bound(set), context);
  }
}

package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.context.Context;

/** A counter of amounts that are no whole numbers, with a bounded number of attribute sets. */
final class BoundedAmount {
  private final DoubleCounter counter;
  private final AttributeSets sets;

  BoundedAmount(DoubleCounter counter, AttributeSets sets) {
    this.counter = counter;
    this.sets = sets;
  }

  void add(double amount, Attributes set, Context context) {
    counter.add(amount, sets.bound(set), context);
  }
}

package io.bedrockotel.telemetry;

import io.bedrockotel.cost.Pricing;
import java.util.function.Consumer;

/** How calls are priced, and who is told of a model that has no price. */
public final class CostPolicy {
  private final Pricing pricing;
  private final Consumer<String> notices;

  /**
   * Creates a policy.
   *
   * @param notices receives one line for each model and reason without a price
   */
  public CostPolicy(Pricing pricing, Consumer<String> notices) {
    this.pricing = pricing;
    this.notices = notices;
  }

  Pricing pricing() {
    return pricing;
  }

  Consumer<String> notices() {
    return notices;
  }
}

package io.bedrockotel.cost;

import org.jspecify.annotations.Nullable;

/** The answer to what a call costs: a cost, or the reason why there is none. */
public final class Quote {
  private final @Nullable Cost cost;
  private final @Nullable String reason;

  private Quote(@Nullable Cost cost, @Nullable String reason) {
    this.cost = cost;
    this.reason = reason;
  }

  static Quote of(Cost cost) {
    return new Quote(cost, null);
  }

  static Quote unpriced(String reason) {
    return new Quote(null, reason);
  }

  /** Null when there is no price. */
  public @Nullable Cost cost() {
    return cost;
  }

  /**
   * Why there is none: {@code model}, {@code region}, {@code service_tier}, {@code latency}, {@code
   * component}, {@code tokens}; null when there is a cost.
   */
  public @Nullable String reason() {
    return reason;
  }
}

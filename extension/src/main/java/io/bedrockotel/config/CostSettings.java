package io.bedrockotel.config;

import org.jspecify.annotations.Nullable;

/** The operator's settings for the cost of calls. */
public final class CostSettings {
  private final boolean enabled;
  private final @Nullable String prices;

  CostSettings(PropertyParser parser) {
    this.enabled = parser.bool("cost.enabled", true);
    this.prices = parser.text("cost.prices");
  }

  /** {@code cost.enabled}. */
  public boolean enabled() {
    return enabled;
  }

  /** {@code cost.prices}: path of a file, null for the built-in table alone. */
  public @Nullable String prices() {
    return prices;
  }
}

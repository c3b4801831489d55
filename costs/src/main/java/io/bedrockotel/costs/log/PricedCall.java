package io.bedrockotel.costs.log;

import io.bedrockotel.cost.Cost;
import io.bedrockotel.genai.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A logged call with its cost, or the reason why it has none.
 *
 * @param usage null where nobody counted
 * @param assumed whether the default tier was assumed for the cost
 */
record PricedCall(
    @Nullable Usage usage, @Nullable Cost cost, @Nullable String reason, boolean assumed) {

  static PricedCall unpriced(@Nullable Usage usage, String reason) {
    return new PricedCall(usage, null, reason, false);
  }
}

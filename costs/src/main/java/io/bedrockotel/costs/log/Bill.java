package io.bedrockotel.costs.log;

import io.bedrockotel.cost.Cost;
import io.bedrockotel.genai.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the calls of one payer add up to, without any rounding. */
final class Bill {
  private static final int PICO = 12;

  private long calls;
  private long unpriced;
  private long inputTokens;
  private long outputTokens;
  private long picodollars;

  /**
   * Adds a call.
   *
   * @param cost null when it has no price
   */
  void add(@Nullable Usage usage, @Nullable Cost cost) {
    calls++;
    if (usage != null) {
      inputTokens = Math.addExact(inputTokens, orZero(usage.inputTokens()));
      outputTokens = Math.addExact(outputTokens, orZero(usage.outputTokens()));
    }
    if (cost == null) {
      unpriced++;
    } else {
      picodollars = Math.addExact(picodollars, cost.picodollars());
    }
  }

  private static long orZero(@Nullable Long tokens) {
    return tokens == null ? 0 : tokens;
  }

  long calls() {
    return calls;
  }

  /** Calls that have no price, failed ones left out. */
  long unpriced() {
    return unpriced;
  }

  /** All input tokens, cached ones included. */
  long inputTokens() {
    return inputTokens;
  }

  long outputTokens() {
    return outputTokens;
  }

  /** US dollars. */
  String dollars() {
    BigDecimal dollars = BigDecimal.valueOf(picodollars, PICO).stripTrailingZeros();
    return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
  }
}

package io.bedrockotel.costs.log;

import io.bedrockotel.genai.Usage;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the calls of one payer add up to, without any rounding or limit. */
final class Bill {
  private static final int PICO = 12;

  private long calls;
  private long unpriced;
  private long assumed;
  private BigInteger inputTokens = BigInteger.ZERO;
  private BigInteger outputTokens = BigInteger.ZERO;
  private BigInteger picodollars = BigInteger.ZERO;

  void add(PricedCall call) {
    calls++;
    Usage usage = call.usage();
    if (usage != null) {
      inputTokens = inputTokens.add(orZero(usage.inputTokens()));
      outputTokens = outputTokens.add(orZero(usage.outputTokens()));
    }
    if (call.cost() == null) {
      unpriced++;
    } else {
      picodollars = picodollars.add(BigInteger.valueOf(call.cost().picodollars()));
    }
    assumed += call.assumed() ? 1 : 0;
  }

  private static BigInteger orZero(@Nullable Long tokens) {
    return tokens == null ? BigInteger.ZERO : BigInteger.valueOf(tokens);
  }

  long calls() {
    return calls;
  }

  /** Calls that have no price, failed ones left out. */
  long unpriced() {
    return unpriced;
  }

  /** Calls that were priced as of the default tier, which the log does not tell. */
  long assumed() {
    return assumed;
  }

  /** All input tokens, cached ones included. */
  BigInteger inputTokens() {
    return inputTokens;
  }

  BigInteger outputTokens() {
    return outputTokens;
  }

  /** US dollars. */
  String dollars() {
    BigDecimal dollars = new BigDecimal(picodollars, PICO).stripTrailingZeros();
    return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
  }
}

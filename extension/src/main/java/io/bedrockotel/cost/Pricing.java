package io.bedrockotel.cost;

import io.bedrockotel.genai.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The pricing of calls by a table. Nothing is priced in part: when one kind of tokens that was used
 * has no price, the call has none.
 */
public final class Pricing {
  private final PriceTable table;

  public Pricing(PriceTable table) {
    this.table = table;
  }

  /**
   * What a call costs.
   *
   * @param day the day of the call, UTC, in days since 1970-01-01
   */
  public Quote quote(Consumption call, long day) {
    Usage usage = call.usage();
    if (usage == null || usage.inputTokens() == null) {
      return Quote.unpriced("tokens");
    }
    if (!call.atDefaultTier()) {
      return Quote.unpriced("service_tier");
    }
    if (!call.atStandardLatency()) {
      return Quote.unpriced("latency");
    }
    String id = call.priceId();
    Price price = id == null ? null : table.find(id, day, usage.inputTokens());
    return price == null ? Quote.unpriced("model") : quote(price, usage, usage.inputTokens());
  }

  private static Quote quote(Price price, Usage usage, long allInput) {
    long written = orZero(usage.cacheWriteTokens());
    long hour = orZero(usage.cacheWrite1hTokens());
    long fresh = allInput - orZero(usage.cacheReadTokens()) - written;
    boolean uncounted = usage.outputTokens() == null && price.has(Component.OUTPUT);
    if (uncounted || hour > written) {
      return Quote.unpriced("tokens");
    }
    try {
      Cost cost =
          new Cost.Builder(price)
              .input(fresh)
              .output(usage.outputTokens())
              .cacheRead(usage.cacheReadTokens())
              .cacheWrite(usage.cacheWriteTokens(), hour)
              .build();
      return cost == null ? Quote.unpriced("component") : Quote.of(cost);
    } catch (ArithmeticException e) {
      return Quote.unpriced("tokens");
    }
  }

  /** What Bedrock does not report of the cache was not used. */
  private static long orZero(@Nullable Long tokens) {
    return tokens == null ? 0 : tokens;
  }
}

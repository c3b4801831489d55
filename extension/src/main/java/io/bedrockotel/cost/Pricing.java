package io.bedrockotel.cost;

import io.bedrockotel.genai.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The pricing of calls by the built-in table and the operator's own. Nothing is priced in part:
 * when one kind of tokens that was used has no price, the call has none.
 */
public final class Pricing {
  private final PriceTable builtIn;
  private final PriceTable own;

  /**
   * Creates a pricing.
   *
   * @param builtIn holds where its prices are known to hold
   * @param own replaces the built-in prices, id by id, and holds wherever the operator calls
   */
  public Pricing(PriceTable builtIn, PriceTable own) {
    this.builtIn = builtIn;
    this.own = own;
  }

  /**
   * What a call costs.
   *
   * @param day the day of the call, UTC, in days since 1970-01-01
   */
  public Quote quote(Consumption call, long day) {
    Usage usage = call.usage();
    if (usage == null || usage.inputTokens() == null || !usage.consistent()) {
      return Quote.unpriced("tokens");
    }
    if (!call.atDefaultTier()) {
      return Quote.unpriced("service_tier");
    }
    if (!call.atStandardLatency()) {
      return Quote.unpriced("latency");
    }
    String id = call.priceId();
    boolean isOwn = id != null && own.has(id);
    Price price = id == null ? null : (isOwn ? own : builtIn).find(id, day, usage.inputTokens());
    if (id == null || price == null) {
      return Quote.unpriced("model");
    }
    if (!isOwn && !PriceArea.has(id, call.region())) {
      return Quote.unpriced("region");
    }
    return quote(price, usage, usage.inputTokens());
  }

  private static Quote quote(Price price, Usage usage, long allInput) {
    long read = orZero(usage.cacheReadTokens());
    long written = orZero(usage.cacheWriteTokens());
    long hour = orZero(usage.cacheWrite1hTokens());
    long fresh = allInput - read - written;
    boolean uncounted = usage.outputTokens() == null && price.has(Component.OUTPUT);
    boolean negative = (fresh | read | hour | orZero(usage.outputTokens())) < 0;
    if (uncounted || negative || orZero(usage.cacheWrite5mTokens()) > written - hour) {
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

package io.bedrockotel.cost;

import java.util.Map;

/**
 * One row of a price table: what a million tokens of a model cost from one day on, for calls above
 * a size. Prices are whole millionths of a US dollar, so a token costs whole picodollars.
 */
final class Price {
  /** The price of something that has none. */
  static final long UNKNOWN = -1;

  private final PriceDate since;
  private final long above;
  private final Map<Component, Long> prices;

  /**
   * Creates a row.
   *
   * @param above input tokens that a call must exceed, cached ones included; -1 for every call
   * @param prices those that there are
   */
  Price(PriceDate since, long above, Map<Component, Long> prices) {
    this.since = since;
    this.above = above;
    this.prices = prices;
  }

  PriceDate since() {
    return since;
  }

  long above() {
    return above;
  }

  boolean holds(long day, long inputTokens) {
    return since.reached(day) && inputTokens > above;
  }

  boolean has(Component component) {
    return prices.containsKey(component);
  }

  /**
   * What tokens cost, in picodollars.
   *
   * @param tokens 0 cost nothing, also where they have no price
   * @return {@link #UNKNOWN} where the tokens have no price
   * @throws ArithmeticException above nine million dollars
   */
  long of(Component component, long tokens) {
    if (tokens == 0) {
      return 0;
    }
    Long price = prices.get(component);
    return price == null ? UNKNOWN : Math.multiplyExact(tokens, price);
  }
}

package io.bedrockotel.cost;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices by exact model id, with its geography where it has one: {@code us.amazon.nova-lite-v1:0}
 * and {@code amazon.nova-lite-v1:0} are two ids.
 */
public final class PriceTable {
  /** A table without any price. */
  public static final PriceTable EMPTY = new PriceTable(Collections.emptyMap());

  private final Map<String, List<Price>> prices;

  /**
   * Creates a table.
   *
   * @param prices by id; of each, later days first, and of a day, higher thresholds first
   */
  PriceTable(Map<String, List<Price>> prices) {
    this.prices = prices;
  }

  /** Whether it knows a model, of whatever day. */
  boolean has(String id) {
    return prices.containsKey(id);
  }

  /**
   * The price of a call.
   *
   * @param id the exact id that was called
   * @param day days since 1970-01-01
   * @param inputTokens all input tokens of the call, cached ones included
   * @return null when there is none
   */
  @Nullable Price find(String id, long day, long inputTokens) {
    for (Price price : prices.getOrDefault(id, Collections.emptyList())) {
      if (price.holds(day, inputTokens)) {
        return price;
      }
    }
    return null;
  }
}

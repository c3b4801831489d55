package io.bedrockotel.cost;

import org.jspecify.annotations.Nullable;

/**
 * What one call costs by list price, in US dollars: an estimate, exact in its arithmetic. Of tokens
 * that nobody reported, there is no cost.
 */
public final class Cost {
  private static final double PICO = 1e12;

  private final long total;
  private final double input;
  private final @Nullable Double output;
  private final @Nullable Double cacheRead;
  private final @Nullable Double cacheWrite;
  private final @Nullable String priceDate;

  Cost(Builder builder) {
    this.total = builder.total;
    this.input = builder.input / PICO;
    this.output = dollars(builder.output);
    this.cacheRead = dollars(builder.cacheRead);
    this.cacheWrite = dollars(builder.cacheWrite);
    this.priceDate = builder.priceDate;
  }

  private static @Nullable Double dollars(@Nullable Long pico) {
    return pico == null ? null : pico / PICO;
  }

  /** All of it in picodollars, without any rounding. */
  public long picodollars() {
    return total;
  }

  /** All of it. */
  public double total() {
    return total / PICO;
  }

  /** Of the input tokens, those that the cache has no part in. */
  public double input() {
    return input;
  }

  /** Of the output tokens. */
  public @Nullable Double output() {
    return output;
  }

  /** Of the input tokens read from the cache. */
  public @Nullable Double cacheRead() {
    return cacheRead;
  }

  /** Of the input tokens written to the cache. */
  public @Nullable Double cacheWrite() {
    return cacheWrite;
  }

  /** The day of the price that was used, {@code 2026-09-23}. */
  public @Nullable String priceDate() {
    return priceDate;
  }

  /** Adds up the picodollars of a call, kind of tokens by kind of tokens. */
  static final class Builder {
    private final Price price;
    private final @Nullable String priceDate;
    private long total;
    private long input;
    private @Nullable Long output;
    private @Nullable Long cacheRead;
    private @Nullable Long cacheWrite;
    private boolean whole = true;

    Builder(Price price) {
      this.price = price;
      this.priceDate = price.since().text();
    }

    Builder input(long tokens) {
      input = of(Component.INPUT, tokens);
      return this;
    }

    Builder output(@Nullable Long tokens) {
      output = tokens == null ? null : (Long) of(Component.OUTPUT, tokens);
      return this;
    }

    Builder cacheRead(@Nullable Long tokens) {
      cacheRead = tokens == null ? null : (Long) of(Component.CACHE_READ, tokens);
      return this;
    }

    /** Tokens written for five minutes and for an hour. */
    Builder cacheWrite(@Nullable Long tokens, long hour) {
      cacheWrite =
          tokens == null
              ? null
              : (Long)
                  (of(Component.CACHE_WRITE, tokens - hour) + of(Component.CACHE_WRITE_1H, hour));
      return this;
    }

    private long of(Component component, long tokens) {
      long cost = price.of(component, tokens);
      if (cost == Price.UNKNOWN) {
        whole = false;
        return 0;
      }
      total = Math.addExact(total, cost);
      return cost;
    }

    /** The cost; null when tokens were used that have no price. */
    @Nullable Cost build() {
      return whole ? new Cost(this) : null;
    }
  }
}

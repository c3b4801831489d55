package io.bedrockotel.cost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a price: from when on it holds, and what day it is known by. */
final class PriceDate {
  private final long from;
  private final @Nullable String text;

  private PriceDate(long from, @Nullable String text) {
    this.from = from;
    this.text = text;
  }

  /** A price that holds from a day on, at midnight UTC. */
  static PriceDate since(LocalDate day) {
    return new PriceDate(day.toEpochDay(), day.toString());
  }

  /**
   * A price that always held, as far as its table knows.
   *
   * @param table the day of the table, null when it has none
   */
  static PriceDate always(@Nullable LocalDate table) {
    return new PriceDate(Long.MIN_VALUE, table == null ? null : table.toString());
  }

  long from() {
    return from;
  }

  boolean reached(long day) {
    return day >= from;
  }

  /** {@code 2026-09-23}; null when the table says nothing. */
  @Nullable String text() {
    return text;
  }
}

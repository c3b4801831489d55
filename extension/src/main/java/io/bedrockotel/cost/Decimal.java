package io.bedrockotel.cost;

import java.math.BigDecimal;

/** The exact reading of prices. */
final class Decimal {
  private static final int PLACES = 6;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private Decimal() {}

  /**
   * US dollars in millionths.
   *
   * @param column where the number stands, for the message
   * @throws IllegalArgumentException for anything but 0 to 1,000,000 with six decimal places
   */
  static long millionths(String text, String column) {
    try {
      BigDecimal dollars = new BigDecimal(text);
      if (dollars.signum() >= 0 && dollars.compareTo(MOST) <= 0) {
        return dollars.movePointRight(PLACES).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // reported below, like a number out of range
    }
    throw new IllegalArgumentException(
        column
            + " is no price in US dollars from 0 to 1000000 with at most six decimal places: "
            + text);
  }
}

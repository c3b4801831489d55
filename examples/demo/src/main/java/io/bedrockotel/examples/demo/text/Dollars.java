package io.bedrockotel.examples.demo.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The form in which amounts of US dollars are shown: to the millionth. */
final class Dollars {

  private static final int DECIMAL_PLACES = 6;

  private Dollars() {}

  static String text(BigDecimal amount) {
    return amount.setScale(DECIMAL_PLACES, RoundingMode.HALF_UP).toPlainString();
  }
}

package io.bedrockotel.benchmarks.report;

import io.bedrockotel.benchmarks.results.Spread;
import java.util.Locale;

/** How numbers look on the page. */
final class Numbers {

  private Numbers() {}

  /** Three digits that count, at least. */
  static String of(double number) {
    double size = Math.abs(number);
    return String.format(Locale.ROOT, "%,." + decimals(size) + "f", number);
  }

  private static int decimals(double size) {
    if (size >= 100 || size == 0) {
      return 0;
    }
    if (size >= 10) {
      return 1;
    }
    return size >= 1 ? 2 : size >= 0.01 ? 3 : 5;
  }

  static String of(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String of(Spread spread) {
    String min = of(spread.min());
    String max = of(spread.max());
    return min.equals(max) ? min : of(spread.median()) + " (" + min + " to " + max + ")";
  }

  static String withUnit(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit;
  }
}

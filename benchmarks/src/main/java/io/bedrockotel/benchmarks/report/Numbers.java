package io.bedrockotel.benchmarks.report;

import io.bedrockotel.benchmarks.results.Spread;
import java.util.Locale;

/** How numbers look on the page. */
final class Numbers {

  private Numbers() {}

  /** Three digits that count, at least. */
  static String of(double number) {
    double size = Math.abs(number);
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", number);
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

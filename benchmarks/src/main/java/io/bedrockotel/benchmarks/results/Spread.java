package io.bedrockotel.benchmarks.results;

import java.util.List;

/**
 * Some values of the same figure.
 *
 * @param min the least
 * @param median the middle one, or between the two in the middle
 * @param max the greatest
 */
public record Spread(double min, double median, double max) {

  /** The spread of at least one value. */
  public static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
  }
}

package io.bedrockotel.benchmarks.results;

import java.util.List;
import java.util.Map;

/**
 * Everything that one run has found.
 *
 * @param environment where it ran, and what
 * @param plan how much was measured
 * @param sent what a call sends in words, by call and variant
 * @param figures what was measured
 * @param profiles by title of a bar that was missed: what it is made of
 */
public record Results(
    Environment environment,
    Plan plan,
    Map<String, Map<Variant, String>> sent,
    Figures figures,
    Map<String, Profile> profiles) {

  /**
   * What a figure is made of.
   *
   * @param unit of the amounts
   * @param lines the largest first
   */
  public record Profile(String unit, List<Line> lines) {

    private static final int LINES = 15;

    /** The largest of these amounts. */
    public static Profile of(String unit, Map<String, Long> amounts) {
      return new Profile(
          unit,
          amounts.entrySet().stream()
              .filter(amount -> amount.getValue() > 0)
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(LINES)
              .map(amount -> new Line(amount.getKey(), amount.getValue()))
              .toList());
    }
  }

  /**
   * One line of a profile.
   *
   * @param place a method or a line of the extension or the agent, or a class on the heap
   * @param amount how much of the figure is there
   */
  public record Line(String place, long amount) {}
}

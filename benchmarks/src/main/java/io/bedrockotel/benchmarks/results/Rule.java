package io.bedrockotel.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** How a figure that has a bar is made, round by round, of what was measured. */
public enum Rule {
  /** What the extension adds, where what the agent's own Bedrock module adds is one. */
  SHARE {
    @Override
    List<Double> rounds(Figures figures, String name) {
      return each(
          added(figures, name, Variant.OURS), added(figures, name, Variant.STOCK), (a, b) -> a / b);
    }
  },
  /** What the extension adds to the agent with its Bedrock module off. */
  ADDED {
    @Override
    List<Double> rounds(Figures figures, String name) {
      return added(figures, name, Variant.OURS);
    }
  },
  /** What the extension adds for one event: the slope between streams of 10 and of 1,000. */
  ADDED_PER_EVENT {
    @Override
    List<Double> rounds(Figures figures, String name) {
      return each(
          added(figures, name + "1000", Variant.OURS),
          added(figures, name + "10", Variant.OURS),
          (inLong, inShort) -> (inLong - inShort) / (1_000 - 10));
    }
  },
  /** How much more there is at the end than after a tenth of the way, with the extension. */
  GROWTH {
    @Override
    List<Double> rounds(Figures figures, String name) {
      return growth(figures, name, Variant.OURS);
    }
  };

  abstract List<Double> rounds(Figures figures, String name);

  /** What a variant adds to the agent with its Bedrock module off. */
  static List<Double> added(Figures figures, String name, Variant variant) {
    return each(
        figures.rounds(name, variant),
        figures.rounds(name, Variant.MODULE_OFF),
        (with, without) -> with - without);
  }

  /** How much more there is at the end than after a tenth of the way, with a variant. */
  public static List<Double> growth(Figures figures, String name, Variant variant) {
    return each(
        figures.rounds(name + "/100", variant),
        figures.rounds(name + "/10", variant),
        (end, tenth) -> end - tenth);
  }

  /** Variants of one round are measured one after another, so that they belong together. */
  private static List<Double> each(
      List<Double> some, List<Double> others, DoubleBinaryOperator operator) {
    if (some.size() != others.size()) {
      throw new IllegalArgumentException("Rounds differ: " + some.size() + ", " + others.size());
    }
    List<Double> results = new ArrayList<>();
    for (int round = 0; round < some.size(); round++) {
      results.add(operator.applyAsDouble(some.get(round), others.get(round)));
    }
    return results;
  }
}

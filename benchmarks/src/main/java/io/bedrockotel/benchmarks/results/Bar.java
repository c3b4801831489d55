package io.bedrockotel.benchmarks.results;

/**
 * One bar: what a figure may come to at most.
 *
 * @param title what is limited, in words
 * @param rule how the figure is made of what was measured
 * @param figure what was measured
 * @param atMost the limit
 * @param unit the unit of the limit
 */
public record Bar(String title, Rule rule, String figure, double atMost, String unit) {

  /** The figure of each round, least, middle and greatest. */
  public Spread of(Figures figures) {
    return Spread.of(rule.rounds(figures, figure));
  }

  /** Whether the middle round keeps the limit. */
  public boolean heldBy(Figures figures) {
    return of(figures).median() <= atMost;
  }
}

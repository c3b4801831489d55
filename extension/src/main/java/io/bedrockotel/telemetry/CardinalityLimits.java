package io.bedrockotel.telemetry;

/** How many different values and attribute sets metrics may carry. */
public final class CardinalityLimits {
  private final int values;
  private final int sets;

  /**
   * Creates the limits.
   *
   * @param values distinct values of one attribute
   * @param sets distinct attribute sets of one instrument
   */
  public CardinalityLimits(int values, int sets) {
    this.values = values;
    this.sets = sets;
  }

  int values() {
    return values;
  }

  int sets() {
    return sets;
  }
}

package io.bedrockotel.telemetry;

/** How many different values and attribute sets metrics may carry. */
public final class CardinalityLimits {
  /** What the SDK keeps of one instrument by default; it takes one of them for what is too much. */
  private static final int SDK_SETS = 2_000 - 1;

  /** The most sets with which an instrument stays below the SDK's own limit in any case. */
  public static final int MOST_SETS =
      SDK_SETS - AttributeSets.RESERVE - AttributeSets.LAST - AttributeSets.BARE;

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

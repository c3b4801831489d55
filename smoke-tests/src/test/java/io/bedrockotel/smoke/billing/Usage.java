package io.bedrockotel.smoke.billing;

/**
 * What somebody used.
 *
 * @param tokens input, cached ones included, and output
 * @param picodollars by list price
 */
record Usage(long tokens, long picodollars) {
  static final Usage NONE = new Usage(0, 0);

  Usage plus(Usage other) {
    return new Usage(tokens + other.tokens, picodollars + other.picodollars);
  }

  Usage minus(Usage other) {
    return new Usage(tokens - other.tokens, picodollars - other.picodollars);
  }
}

package io.bedrockotel.examples.demo.usage;

/** A number of calls and the tokens that they used, input (cache included) plus output. */
public record Tally(long calls, long tokens) {

  static final Tally NOTHING = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(calls + other.calls, tokens + other.tokens);
  }

  Tally minus(Tally other) {
    return new Tally(calls - other.calls, tokens - other.tokens);
  }

  /** How far two tallies are apart, in calls plus tokens. */
  long distanceTo(Tally other) {
    return Math.abs(calls - other.calls) + Math.abs(tokens - other.tokens);
  }
}

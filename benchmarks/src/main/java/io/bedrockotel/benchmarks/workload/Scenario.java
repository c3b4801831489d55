package io.bedrockotel.benchmarks.workload;

import java.util.Arrays;
import java.util.Locale;

/** A kind of call that is measured. */
public enum Scenario {
  CONVERSE("Converse", 1_000),
  CONVERSE_30_TURNS("Converse", 300),
  ASYNC_CONVERSE("Converse", 1_000),
  STREAM_10("ConverseStream", 300),
  STREAM_1000("ConverseStream", 30);

  private final String operation;
  private final int batch;

  Scenario(String operation, int batch) {
    this.operation = operation;
    this.batch = batch;
  }

  /** The name on the command line: {@code converse-30-turns}. */
  public static Scenario of(String option) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.toString().equals(option))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("is not one of " + Arrays.toString(values())));
  }

  /** The operation as spans name it. */
  public String operation() {
    return operation;
  }

  /** How many calls one measured batch has. */
  int batch() {
    return batch;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.bedrockotel.benchmarks.workload;

import java.util.Arrays;
import java.util.Locale;

/** A kind of call that is measured. */
public enum Scenario {
  CONVERSE("Converse"),
  CONVERSE_30_TURNS("Converse"),
  ASYNC_CONVERSE("Converse"),
  STREAM_10("ConverseStream"),
  STREAM_1000("ConverseStream"),
  INVOKE_1KB("InvokeModel"),
  INVOKE_100KB("InvokeModel"),
  INVOKE_5MB("InvokeModel"),
  TITAN_EMBEDDING("InvokeModel"),
  COHERE_96_VECTORS("InvokeModel"),
  INVOKE_STREAM_100("InvokeModelWithResponseStream");

  private final String operation;

  Scenario(String operation) {
    this.operation = operation;
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

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

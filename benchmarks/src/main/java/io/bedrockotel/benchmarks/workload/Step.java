package io.bedrockotel.benchmarks.workload;

import java.util.Locale;

/**
 * One thing that a measured JVM is told to do.
 *
 * @param kind what is measured
 * @param scenario with which calls
 * @param size how many calls or streams
 */
public record Step(Kind kind, Scenario scenario, int size) {

  /** What a step measures. */
  public enum Kind {
    /** Time and CPU from the start of the JVM to the first answer; must be the first step. */
    START_UP,
    /** What the calls send, at which the other side looks. */
    PROBE,
    /** Bytes that one call allocates. */
    ALLOCATION,
    /** Where those bytes are allocated. */
    PROFILE,
    /** Heap that one open stream holds. */
    OPEN_STREAMS,
    /** Heap in use while every call has a new tenant and a new user. */
    GROWTH
  }

  /** The step as an argument on a command line. */
  public String argument() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + scenario + ":" + size;
  }

  static Step of(String argument) {
    String[] parts = argument.split(":", -1);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new Step(kind, Scenario.of(parts[1]), Integer.parseInt(parts[2]));
  }
}

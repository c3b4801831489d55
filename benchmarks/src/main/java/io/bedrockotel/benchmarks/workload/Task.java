package io.bedrockotel.benchmarks.workload;

import java.io.IOException;

/** What a measured JVM can do. */
interface Task {

  /** How many calls are made first, for their telemetry to be looked at. */
  int PROBES = 3;

  /** Makes and measures calls, prints the figures, and returns how many calls have ended. */
  int run(Step step) throws IOException;

  static int repeat(Caller caller, int times) {
    for (int i = 0; i < times; i++) {
      caller.call();
    }
    return times;
  }

  /** Makes a few calls whose telemetry the other side checks. */
  static int probe(Console console, Scenario scenario, Caller caller) {
    console.sayAndWait("ready");
    int calls = repeat(caller, PROBES);
    console.sayAndWait("probed " + scenario.operation() + " " + calls);
    return calls;
  }
}

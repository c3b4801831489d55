package io.bedrockotel.benchmarks.workload;

import java.io.IOException;

/** What is done with the calls of one scenario. */
interface Task {

  /** Makes and measures calls, prints the figures, and returns how many calls were made. */
  int run(Scenario scenario, Caller caller) throws IOException;

  static int repeat(Caller caller, int times) {
    for (int i = 0; i < times; i++) {
      caller.call();
    }
    return times;
  }
}

package io.bedrockotel.benchmarks.workload;

import java.util.Arrays;

/** Measures the bytes that one call allocates. */
final class AllocationTask implements Task {

  private static final int BATCHES = 7;

  private final Console console;
  private final AllocationMeter meter = new AllocationMeter();

  AllocationTask(Console console) {
    this.console = console;
  }

  /** Prints the median of the batches, and returns the number of calls made. */
  @Override
  public int run(Scenario scenario, Caller caller) {
    int calls = Task.repeat(caller, 2 * scenario.batch());
    double[] batches = new double[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      meter.start();
      calls += Task.repeat(caller, scenario.batch());
      batches[i] = (double) meter.allocated() / scenario.batch();
    }
    Arrays.sort(batches);
    console.figure("bytes_per_call/" + scenario, batches[BATCHES / 2]);
    return calls;
  }
}

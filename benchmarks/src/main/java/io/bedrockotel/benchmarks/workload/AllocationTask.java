package io.bedrockotel.benchmarks.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures the bytes that one call allocates. */
final class AllocationTask implements Task {

  private static final int BATCHES = 7;
  private static final int MOST_TRIES = 50;

  private final Console console;
  private final AllocationMeter meter = new AllocationMeter();

  AllocationTask(Console console) {
    this.console = console;
  }

  /** Prints the median of some batches of the step's size. */
  @Override
  public int run(Step step) {
    try (Caller caller = Caller.of(step.scenario())) {
      int calls = Task.probe(console, step.scenario(), caller);
      calls += Task.repeat(caller, 2 * step.size());
      List<Double> batches = new ArrayList<>();
      for (int tries = 0; batches.size() < BATCHES; tries++) {
        if (tries > MOST_TRIES) {
          throw new IllegalStateException("Threads end again and again while they are measured");
        }
        meter.start();
        calls += Task.repeat(caller, step.size());
        meter.allocated().ifPresent(bytes -> batches.add((double) bytes / step.size()));
      }
      Collections.sort(batches);
      console.figure("bytes_per_call/" + step.scenario(), batches.get(BATCHES / 2));
      return calls;
    }
  }
}

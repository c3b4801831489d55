package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The measured application as a process: it makes its calls, prints figures, and ends. */
public final class Workload {

  /** How many calls of each scenario are made first, for their telemetry to be looked at. */
  public static final int PROBES = 3;

  /** The system property with the directory for flight recordings; without it, none are made. */
  public static final String RECORDINGS = "benchmark.recordings";

  private final Console console = new Console();

  private Workload() {}

  /**
   * Runs the named scenarios one after another.
   *
   * @param args names of scenarios
   */
  public static void main(String[] args) throws IOException {
    new Workload().run(Arrays.stream(args).map(Scenario::of).toList());
  }

  private void run(List<Scenario> scenarios) throws IOException {
    Task task = task();
    int calls = 0;
    for (Scenario scenario : scenarios) {
      try (Caller caller = Caller.of(scenario)) {
        console.sayAndWait("ready");
        calls += Task.repeat(caller, PROBES);
        console.sayAndWait("probed " + scenario);
        calls += task.run(scenario, caller);
      }
    }
    console.say("calls " + calls);
  }

  private Task task() {
    String recordings = System.getProperty(RECORDINGS);
    return recordings == null
        ? new AllocationTask(console)
        : new ProfileTask(console, Path.of(recordings));
  }
}

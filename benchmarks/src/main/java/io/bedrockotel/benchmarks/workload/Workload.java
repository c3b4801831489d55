package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The measured application as a process: it makes its calls, prints figures, and ends. */
public final class Workload {

  /** The system property with the directory for flight recordings. */
  public static final String RECORDINGS = "benchmark.recordings";

  private final Console console = new Console();

  private Workload() {}

  /**
   * Does some steps one after another.
   *
   * @param args the steps
   */
  public static void main(String[] args) throws IOException {
    new Workload().run(Arrays.stream(args).map(Step::of).toList());
  }

  private void run(List<Step> steps) throws IOException {
    int calls = 0;
    for (Step step : steps) {
      calls += task(step.kind()).run(step);
    }
    console.say("calls " + calls);
  }

  private Task task(Step.Kind kind) {
    return switch (kind) {
      case START_UP -> new StartUpTask(console);
      case ALLOCATION -> new AllocationTask(console);
      case PROFILE -> new ProfileTask(console, Path.of(System.getProperty(RECORDINGS, ".")));
      case OPEN_STREAMS -> new OpenStreamsTask(console);
      case GROWTH -> new GrowthTask(console);
    };
  }
}

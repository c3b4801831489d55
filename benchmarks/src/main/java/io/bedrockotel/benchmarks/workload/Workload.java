package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The measured application as a process: it makes its calls, prints figures, and ends. */
public final class Workload {

  /** The system property with the directory for flight recordings. */
  public static final String RECORDINGS = "benchmark.recordings";

  /** The system property with the directory for histograms; without it, none are made. */
  public static final String HISTOGRAMS = "benchmark.histograms";

  /** The file with the classes on the heap while streams are open. */
  public static final String OPEN_STREAMS = "open-streams";

  /** The file with the classes on the heap after some percent of the calls, which follow. */
  public static final String GROWTH = "growth-";

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
      case PROBE -> new ProbeTask(console);
      case ALLOCATION -> new AllocationTask(console);
      case PROFILE -> new ProfileTask(console, Path.of(System.getProperty(RECORDINGS, ".")));
      case OPEN_STREAMS -> new OpenStreamsTask(console, histograms());
      case GROWTH -> new GrowthTask(console, histograms());
    };
  }

  private static @Nullable Path histograms() {
    String directory = System.getProperty(HISTOGRAMS);
    return directory == null ? null : Path.of(directory);
  }
}

package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Step;
import io.bedrockotel.benchmarks.workload.Step.Kind;
import io.bedrockotel.benchmarks.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures what calls allocate, and shows where. */
final class Allocations {

  /** The compiler of a server inlines differently in each JVM, which moves what it allocates. */
  static final List<String> C1 =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms512m", "-Xmx512m");

  /** Deep stacks, and a sample each 48 kB whatever the thread. */
  private static final List<String> SAMPLES =
      List.of(
          "-XX:FlightRecorderOptions=stackdepth=256",
          "-XX:-ResizeTLAB",
          "-XX:TLABSize=48k",
          "-XX:TieredStopAtLevel=1");

  private static final int PROFILED_CALLS = 15;

  private final ForkRunner runner;
  private final double share;

  Allocations(ForkRunner runner, double share) {
    this.runner = runner;
    this.share = share;
  }

  Map<String, Double> measure(Variant variant, List<Scenario> scenarios)
      throws BenchmarkFailure, InterruptedException {
    return runner.run(variant, steps(scenarios), C1);
  }

  List<Step> steps(List<Scenario> scenarios) {
    return scenarios.stream()
        .map(scenario -> new Step(Kind.ALLOCATION, scenario, batch(scenario)))
        .toList();
  }

  /** Leaves the recording in a directory, which is made. */
  AllocationProfile profile(Variant variant, Scenario scenario, Path directory)
      throws BenchmarkFailure, InterruptedException, IOException {
    Files.createDirectories(directory);
    int calls = PROFILED_CALLS * batch(scenario);
    List<String> options = new ArrayList<>(SAMPLES);
    options.add("-D" + Workload.RECORDINGS + "=" + directory);
    runner.run(variant, List.of(new Step(Kind.PROFILE, scenario, calls)), options);
    return AllocationProfile.of(directory.resolve(scenario + ".jfr"), calls);
  }

  private int batch(Scenario scenario) {
    int whole =
        switch (scenario) {
          case CONVERSE, ASYNC_CONVERSE, INVOKE_1KB -> 1_000;
          case CONVERSE_30_TURNS, STREAM_10, TITAN_EMBEDDING -> 500;
          case INVOKE_100KB, INVOKE_STREAM_100 -> 200;
          case STREAM_1000 -> 50;
          case INVOKE_5MB, COHERE_96_VECTORS -> 20;
        };
    return Math.max(2, (int) (whole * share));
  }
}

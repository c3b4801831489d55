package io.bedrockotel.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Step;
import io.bedrockotel.benchmarks.workload.Step.Kind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures what a JVM takes to start, and what it keeps on its heap. */
final class HeapAndStartUp {

  /** What the SDK's decoder reserves for each open stream, and a little more. */
  private static final long KILOBYTES_OF_A_STREAM = 2_112;

  private static final long MEGABYTES_OF_THE_REST = 512;

  private final ForkRunner runner;
  private final Plan plan;

  HeapAndStartUp(ForkRunner runner, Plan plan) {
    this.runner = runner;
    this.plan = plan;
  }

  Map<String, Double> startUp(Variant variant) throws BenchmarkFailure, InterruptedException {
    return runner.run(variant, List.of(startUpStep()), List.of());
  }

  Map<String, Double> openStreams(Variant variant) throws BenchmarkFailure, InterruptedException {
    return runner.run(variant, List.of(openStreamsStep()), heapOptions());
  }

  Map<String, Double> growth(Variant variant) throws BenchmarkFailure, InterruptedException {
    List<String> options = new ArrayList<>(List.of("-Xms512m", "-Xmx512m"));
    options.addAll(exactHeap());
    return runner.run(variant, List.of(growthStep()), options);
  }

  Step startUpStep() {
    return new Step(Kind.START_UP, Scenario.CONVERSE, 1);
  }

  Step openStreamsStep() {
    return new Step(Kind.OPEN_STREAMS, Scenario.STREAM_10, plan.openStreams());
  }

  Step growthStep() {
    return new Step(Kind.GROWTH, Scenario.CONVERSE, plan.growthCalls());
  }

  /** Before anything is measured, rather than after a quarter of an hour. */
  void checkMemory() throws BenchmarkFailure {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long megabytes = system.getTotalMemorySize() / (1_024 * 1_024);
    if (megabytes < megabytesOfOpenStreams()) {
      throw new BenchmarkFailure(
          "%,d open streams take %,d MB, and this machine has %,d MB; use a larger one"
              .formatted(plan.openStreams(), megabytesOfOpenStreams(), megabytes));
    }
  }

  private long megabytesOfOpenStreams() {
    return MEGABYTES_OF_THE_REST + plan.openStreams() * KILOBYTES_OF_A_STREAM / 1_024;
  }

  private List<String> heapOptions() {
    List<String> options = new ArrayList<>(exactHeap());
    options.addAll(
        List.of(
            "-Xmx" + megabytesOfOpenStreams() + "m", "-Xmn64m", "-XX:PretenureSizeThreshold=1m"));
    return options;
  }

  /** A collector that leaves nothing behind that is not in use. */
  static List<String> exactHeap() {
    return List.of("-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");
  }
}

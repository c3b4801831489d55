package io.bedrockotel.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Step;
import io.bedrockotel.benchmarks.workload.Step.Kind;
import io.bedrockotel.benchmarks.workload.Workload;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures what a JVM takes to start, and what it keeps on its heap. */
final class HeapAndStartUp {

  /** What the SDK's decoder reserves for each open stream, and a little more. */
  private static final long KILOBYTES_OF_A_STREAM = 2_112;

  private static final long MEGABYTES_OF_THE_REST = 512;

  /** Else what the first export of metrics needs once would come after the first reading. */
  private static final String EXPORT_FROM_THE_START = "-Dotel.metric.export.interval=1000";

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

  /** By class, what an open stream holds with the extension and not with the module off. */
  Map<String, Long> classesOfAStream(Path directory)
      throws BenchmarkFailure, InterruptedException, IOException {
    return classes(Variant.OURS, directory)
        .beyond(classes(Variant.MODULE_OFF, directory), plan.openStreams());
  }

  private HeapHistogram classes(Variant variant, Path directory)
      throws BenchmarkFailure, InterruptedException, IOException {
    Path own = Files.createDirectories(directory.resolve(variant.toString()));
    runner.run(variant, List.of(openStreamsStep()), withHistograms(heapOptions(), own));
    return HeapHistogram.read(own.resolve(Workload.OPEN_STREAMS));
  }

  /** By class, what there is more after the last call than after a tenth of them. */
  Map<String, Long> classesThatGrow(Path directory)
      throws BenchmarkFailure, InterruptedException, IOException {
    List<String> options = withHistograms(growthOptions(), directory);
    runner.run(Variant.OURS, List.of(growthStep()), options);
    return HeapHistogram.read(directory.resolve(Workload.GROWTH + 100))
        .beyond(HeapHistogram.read(directory.resolve(Workload.GROWTH + 10)), 1);
  }

  private static List<String> withHistograms(List<String> options, Path directory) {
    List<String> all = new ArrayList<>(options);
    all.add("-D" + Workload.HISTOGRAMS + "=" + directory);
    return all;
  }

  /** Where the CPU goes until the first answer that does not go there with the module off. */
  Map<String, Long> startUpProfile(Path directory)
      throws BenchmarkFailure, InterruptedException, IOException {
    return startUpSamples(Variant.OURS, directory)
        .beyond(startUpSamples(Variant.MODULE_OFF, directory));
  }

  private CpuProfile startUpSamples(Variant variant, Path directory)
      throws BenchmarkFailure, InterruptedException, IOException {
    Path recording = directory.resolve("start-up-" + variant + ".jfr");
    runner.run(variant, List.of(startUpStep()), List.of(CpuProfile.option(recording)));
    return CpuProfile.of(recording);
  }

  Map<String, Double> growth(Variant variant) throws BenchmarkFailure, InterruptedException {
    return runner.run(variant, List.of(growthStep()), growthOptions());
  }

  private static List<String> growthOptions() {
    List<String> options = new ArrayList<>(List.of("-Xms512m", "-Xmx512m"));
    options.add(EXPORT_FROM_THE_START);
    options.addAll(exactHeap());
    return options;
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
          "%,d open streams need a heap of %,d MB, and this machine has %,d MB in all;"
                  .formatted(plan.openStreams(), megabytesOfOpenStreams(), megabytes)
              + " run the benchmarks on one with 12 GB free, or with -Dbench.quick");
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

package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Environment;
import io.bedrockotel.benchmarks.results.Figures;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Everything that is measured in one run, the variants in turn. */
final class Measurement {

  private static final List<Scenario> SCENARIOS = List.of(Scenario.values());

  /** Those of Converse, and those of InvokeModel whose bodies cost time. */
  private static final List<Scenario> TIMED =
      List.of(
          Scenario.CONVERSE,
          Scenario.CONVERSE_30_TURNS,
          Scenario.ASYNC_CONVERSE,
          Scenario.STREAM_10,
          Scenario.STREAM_1000,
          Scenario.INVOKE_5MB,
          Scenario.COHERE_96_VECTORS);

  private final Layout layout;
  private final TelemetrySink sink;
  private final Plan plan;
  private final PrintWriter out;
  private final ForkRunner forks;
  private final Allocations allocations;
  private final HeapAndStartUp heapAndStartUp;
  private final JmhRun jmh;
  private final Figures figures = new Figures();

  Measurement(Layout layout, TelemetrySink sink, Plan plan, PrintWriter out) {
    this.layout = layout;
    this.sink = sink;
    this.plan = plan;
    this.out = out;
    AgentOptions options = new AgentOptions(layout, sink.endpoint());
    this.forks = new ForkRunner(options, sink);
    this.allocations = new Allocations(forks, plan.batchShare());
    this.heapAndStartUp = new HeapAndStartUp(forks, plan);
    this.jmh = new JmhRun(options, sink, plan);
  }

  private interface Measure {
    Map<String, Double> of(Variant variant) throws BenchmarkFailure, InterruptedException;
  }

  Results whole() throws BenchmarkFailure, InterruptedException, IOException {
    heapAndStartUp.checkMemory();
    JmhRun.checkEnvironment();
    var sent = new SentTelemetry(forks, sink).of(SCENARIOS);
    rounds("start-up", plan.startUps(), heapAndStartUp::startUp);
    rounds("allocation", plan.rounds(), variant -> allocations.measure(variant, SCENARIOS));
    rounds("open streams", plan.heapRounds(), heapAndStartUp::openStreams);
    rounds("growth", plan.heapRounds(), heapAndStartUp::growth);
    for (Scenario scenario : TIMED) {
      rounds("JMH " + scenario, plan.rounds(), variant -> jmh(variant, scenario));
    }
    MissedBars missed = new MissedBars(allocations, heapAndStartUp, layout.recordings());
    return new Results(Environment.here(), plan, sent, figures, missed.profiles(figures));
  }

  /** All that is measured in JVMs of our own, in one for each variant, and one run of JMH. */
  Figures quick() throws BenchmarkFailure, InterruptedException {
    List<Step> steps = new ArrayList<>();
    steps.add(heapAndStartUp.startUpStep());
    steps.addAll(allocations.steps(SCENARIOS));
    steps.add(heapAndStartUp.openStreamsStep());
    steps.add(heapAndStartUp.growthStep());
    rounds("all", 1, variant -> forks.run(variant, steps, Allocations.C1));
    figures.add(Variant.OURS, jmh(Variant.OURS, Scenario.CONVERSE));
    return figures;
  }

  private void rounds(String what, int rounds, Measure measure)
      throws BenchmarkFailure, InterruptedException {
    List<Variant> variants = new ArrayList<>(Arrays.asList(Variant.values()));
    for (int round = 1; round <= rounds; round++) {
      for (Variant variant : variants) {
        out.printf("%s, round %d of %d: %s%n", what, round, rounds, variant.title());
        out.flush();
        figures.add(variant, measure.of(variant));
      }
      Collections.rotate(variants, 1);
    }
  }

  private Map<String, Double> jmh(Variant variant, Scenario scenario) throws BenchmarkFailure {
    return jmh.run(variant, scenario, layout.jmhLog(variant, scenario));
  }
}

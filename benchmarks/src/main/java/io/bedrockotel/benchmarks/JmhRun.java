package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.CallBenchmark;
import io.bedrockotel.benchmarks.workload.CpuProfiler;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures time and CPU of a call with JMH, in a JVM set up as a server's is. */
final class JmhRun {

  private static final Pattern MOVES_FIGURES =
      Pattern.compile("(AWS_|JAVA_|_JAVA_|JDK_JAVA_).*(?<!_HOME)");

  private final AgentOptions options;
  private final TelemetrySink sink;
  private final Plan plan;

  JmhRun(AgentOptions options, TelemetrySink sink, Plan plan) {
    this.options = options;
    this.sink = sink;
    this.plan = plan;
  }

  /** JMH's JVMs inherit the environment, from which the others get only what they need. */
  static void checkEnvironment() throws BenchmarkFailure {
    Set<String> variables = new TreeSet<>(System.getenv().keySet());
    variables.removeIf(name -> !MOVES_FIGURES.matcher(name).matches());
    if (!variables.isEmpty()) {
      throw new BenchmarkFailure(
          "The JVMs of JMH inherit variables that would move its figures; unset: " + variables);
    }
  }

  /** The figures of one JVM by name; JMH's own report goes to the log. */
  Map<String, Double> run(Variant variant, Scenario scenario, Path log) throws BenchmarkFailure {
    sink.forgetMetrics();
    RunResult result = only(start(variant, scenario, log));
    long calls =
        result.getAggregatedResult().getIterationResults().stream()
            .mapToLong(iteration -> iteration.getMetadata().getAllOps())
            .sum();
    new TelemetryCheck(variant, sink).endedAfter(calls);
    return Map.of(
        "time_per_call/" + scenario, result.getPrimaryResult().getScore(),
        "cpu_per_call/" + scenario, secondary(result, CpuProfiler.CPU),
        "bytes_per_call_c2/" + scenario, secondary(result, "gc.alloc.rate.norm"));
  }

  private Collection<RunResult> start(Variant variant, Scenario scenario, Path log)
      throws BenchmarkFailure {
    int seconds = plan.jmhSeconds();
    TimeValue iteration = seconds == 0 ? TimeValue.milliseconds(50) : TimeValue.seconds(1);
    ChainedOptionsBuilder builder =
        new OptionsBuilder()
            .include(CallBenchmark.class.getName())
            .param("scenario", scenario.toString())
            .forks(1)
            .warmupIterations(Math.max(1, 2 * seconds))
            .warmupTime(iteration)
            .measurementIterations(Math.max(1, seconds))
            .measurementTime(iteration)
            .shouldFailOnError(true)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .jvmArgs(options.of(variant).toArray(String[]::new))
            .output(log.toString());
    try {
      return new Runner(builder.build()).run();
    } catch (RunnerException e) {
      throw new BenchmarkFailure("JMH could not measure " + variant + "; its report: " + log, e);
    }
  }

  private static RunResult only(Collection<RunResult> results) throws BenchmarkFailure {
    if (results.size() != 1) {
      throw new BenchmarkFailure("JMH gave " + results.size() + " results instead of one");
    }
    return results.iterator().next();
  }

  private static double secondary(RunResult result, String name) throws BenchmarkFailure {
    for (Map.Entry<String, ?> other : result.getSecondaryResults().entrySet()) {
      if (other.getKey().endsWith(name) && other.getValue() instanceof Result<?> value) {
        return value.getScore();
      }
    }
    throw new BenchmarkFailure("JMH gave no " + name);
  }
}

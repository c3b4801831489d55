package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Step;
import io.bedrockotel.benchmarks.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs measured JVMs one at a time, and believes none that did not do what its variant says. */
final class ForkRunner {

  private final AgentOptions options;
  private final TelemetrySink sink;

  ForkRunner(AgentOptions options, TelemetrySink sink) {
    this.options = options;
    this.sink = sink;
  }

  /** The figures of one JVM by name. */
  Map<String, Double> run(Variant variant, List<Step> steps, List<String> jvmOptions)
      throws BenchmarkFailure, InterruptedException {
    TelemetryCheck check = new TelemetryCheck(variant, sink);
    sink.forgetMetrics();
    check.expectProbes();
    try (Fork fork = Fork.start(command(variant, steps, jvmOptions))) {
      Map<String, Double> figures = converse(fork, check);
      check.ended(fork);
      return figures;
    }
  }

  private static Map<String, Double> converse(Fork fork, TelemetryCheck check)
      throws BenchmarkFailure, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String line = fork.next(); !line.isEmpty(); line = fork.next()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "ready" -> {
          check.expectProbes();
          fork.proceed();
        }
        case "probed" -> {
          check.probed(fork, words[1], Integer.parseInt(words[2]));
          fork.proceed();
        }
        case "sent" -> {
          check.awaitSpans(Integer.parseInt(words[1]));
          fork.proceed();
        }
        case "figure" -> figures.put(words[1], Double.valueOf(words[2]));
        case "calls" -> check.calls(Long.parseLong(words[1]));
        default -> throw fork.failure("said what nobody understands: " + line);
      }
    }
    return figures;
  }

  private List<String> command(Variant variant, List<Step> steps, List<String> jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(options.of(variant));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Workload.class.getName());
    steps.forEach(step -> command.add(step.argument()));
    return command;
  }
}

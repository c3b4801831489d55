package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs measured JVMs one at a time, and believes none that did not do what its variant says. */
final class ForkRunner {

  /** Without it, inlining moves single JVMs by more than what is measured. */
  private static final String C1 = "-XX:TieredStopAtLevel=1";

  private final Layout layout;
  private final TelemetrySink sink;

  ForkRunner(Layout layout, TelemetrySink sink) {
    this.layout = layout;
    this.sink = sink;
  }

  /** The figures of one JVM by name. */
  Map<String, Double> run(Variant variant, List<Scenario> scenarios, String... jvmOptions)
      throws BenchmarkFailure, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    TelemetryCheck check = new TelemetryCheck(variant, sink);
    sink.forgetMetrics();
    try (Fork fork = Fork.start(command(variant, scenarios, jvmOptions))) {
      for (String line = fork.next(); !line.isEmpty(); line = fork.next()) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
          case "ready" -> {
            check.expectProbes();
            fork.proceed();
          }
          case "probed" -> {
            check.probed(fork, Scenario.of(words[1]));
            fork.proceed();
          }
          case "figure" -> figures.put(words[1], Double.valueOf(words[2]));
          case "calls" -> check.calls(Long.parseLong(words[1]));
          default -> throw fork.failure("said what nobody understands: " + line);
        }
      }
      check.ended(fork);
    }
    return figures;
  }

  private List<String> command(Variant variant, List<Scenario> scenarios, String... jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(C1, "-Xms512m", "-Xmx512m"));
    command.addAll(List.of(jvmOptions));
    command.addAll(variant.jvmArguments(layout));
    command.add("-Dotel.service.name=benchmark");
    command.add("-Dotel.exporter.otlp.endpoint=" + sink.endpoint());
    command.add("-Dotel.bsp.schedule.delay=100");
    command.add("-Dotel.blrp.schedule.delay=100");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Workload.class.getName());
    scenarios.forEach(scenario -> command.add(scenario.toString()));
    return command;
  }
}

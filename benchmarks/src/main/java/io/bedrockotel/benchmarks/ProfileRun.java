package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run that prints where agent and extension allocate. */
final class ProfileRun {

  private static final int SITES = 60;

  private final ForkRunner runner;
  private final Layout layout;
  private final PrintWriter out;

  ProfileRun(ForkRunner runner, Layout layout, PrintWriter out) {
    this.runner = runner;
    this.layout = layout;
    this.out = out;
  }

  void run(List<Variant> variants, List<Scenario> scenarios)
      throws BenchmarkFailure, InterruptedException, IOException {
    for (Variant variant : variants) {
      Path recordings =
          Files.createDirectories(layout.module().resolve("target/recordings/" + variant));
      Map<String, Double> figures =
          runner.run(
              variant,
              scenarios,
              "-D" + Workload.RECORDINGS + "=" + recordings,
              "-XX:FlightRecorderOptions=stackdepth=256",
              "-XX:-ResizeTLAB",
              "-XX:TLABSize=48k");
      for (Scenario scenario : scenarios) {
        int calls = figures.getOrDefault("profiled_calls/" + scenario, 1.0).intValue();
        out.println("\n" + scenario + ", " + variant.title());
        print(AllocationProfile.of(recordings.resolve(scenario + ".jfr"), calls));
      }
    }
  }

  private void print(AllocationProfile profile) {
    out.println(profile.summary());
    profile.callers().entrySet().stream()
        .limit(SITES)
        .forEach(caller -> out.printf("%,8d B  %s%n", caller.getValue(), caller.getKey()));
    out.println("The kinds of objects:");
    profile.sites().entrySet().stream()
        .limit(SITES)
        .forEach(
            site ->
                out.printf(
                    "%,8d B  %s, by %s, for %s%n",
                    site.getValue(),
                    site.getKey().type(),
                    site.getKey().allocatedIn(),
                    site.getKey().calledFrom()));
    out.flush();
  }
}

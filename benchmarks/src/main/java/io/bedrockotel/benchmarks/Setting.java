package io.bedrockotel.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What every command needs: the built jars, and somewhere for telemetry to go. */
final class Setting {

  private static final String AGENT_VARIABLES = "OTEL_";

  @Option(names = "--root", description = "the checkout with the built jars (default: .)")
  private Path root = Path.of("");

  interface Work {
    void with(Layout layout, TelemetrySink sink)
        throws BenchmarkFailure, InterruptedException, IOException;
  }

  void run(Work work) throws BenchmarkFailure, InterruptedException, IOException {
    Layout layout = layout();
    layout.check();
    Set<String> variables = new TreeSet<>(System.getenv().keySet());
    variables.removeIf(name -> !name.startsWith(AGENT_VARIABLES));
    if (!variables.isEmpty()) {
      throw new BenchmarkFailure(
          "These variables would change what is measured; unset them: " + variables);
    }
    try (TelemetrySink sink = TelemetrySink.start()) {
      work.with(layout, sink);
    }
  }

  Layout layout() {
    return new Layout(root.toAbsolutePath().normalize());
  }
}

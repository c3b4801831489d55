package io.bedrockotel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks in so little time that their figures mean nothing. */
class BenchmarksIT {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void everythingIsMeasured() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exitCode =
        Benchmarks.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("run", "--quick", "--root", CHECKOUT.toString());

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains("bytes_per_call/converse,", "bytes_per_call/converse-30-turns,")
        .contains("bytes_per_call/async-converse,")
        .contains("bytes_per_call/stream-10,", "bytes_per_call/stream-1000,")
        .contains("heap_per_open_stream", "live_heap/10,", "live_heap/100,")
        .contains("startup_cpu", "startup_wall")
        .contains("cpu_per_call/converse", "time_per_call/converse");
  }

  @Test
  void callsAreDescribedByWhatTheySend() throws Exception {
    Layout layout = new Layout(CHECKOUT);
    try (TelemetrySink sink = TelemetrySink.start()) {
      ForkRunner runner = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);

      Map<Variant, String> sent =
          new SentTelemetry(runner, sink).of(List.of(Scenario.INVOKE_1KB)).get("invoke-1kb");

      assertThat(sent.get(Variant.MODULE_OFF)).startsWith("1 span, ").endsWith("no log records");
      assertThat(sent.get(Variant.STOCK)).startsWith("1 span, ").contains(" metric series, ");
      assertThat(sent.get(Variant.OURS))
          .startsWith("1 span, ")
          .endsWith("to Bedrock: `application_name`, `span_id`, `trace_id`");
    }
  }

  @Test
  void variantThatIsNotWhatItSaysIsNotBelieved(@TempDir Path root) throws Exception {
    Layout broken = withEmptyExtension(root);
    try (TelemetrySink sink = TelemetrySink.start()) {
      ForkRunner runner = new ForkRunner(new AgentOptions(broken, sink.endpoint()), sink);

      assertThatThrownBy(() -> new HeapAndStartUp(runner, Plan.quick()).startUp(Variant.OURS))
          .isInstanceOf(BenchmarkFailure.class)
          .hasMessageContaining("of ours made 1 calls of Converse and sent [Span[scope=");
    }
  }

  @Test
  void missingJarsAreNamed(@TempDir Path empty) {
    StringWriter err = new StringWriter();

    int exitCode =
        Benchmarks.commandLine()
            .setErr(new PrintWriter(err))
            .execute("run", "--quick", "--root", empty.toString());

    assertThat(exitCode).isNotZero();
    assertThat(err.toString()).contains("opentelemetry-javaagent.jar is missing; build it with");
  }

  private static Layout withEmptyExtension(Path root) throws IOException {
    Layout layout = new Layout(root);
    Files.createDirectories(layout.agent().getParent());
    Files.createDirectories(layout.extension().getParent());
    Files.copy(new Layout(CHECKOUT).agent(), layout.agent());
    new JarOutputStream(Files.newOutputStream(layout.extension())).close();
    return layout;
  }
}

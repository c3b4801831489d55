package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Workload;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether one measured JVM did what its variant says: one span a call, of the right kind. */
final class TelemetryCheck {

  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final String DURATION = "gen_ai.client.operation.duration";
  private static final String OUR_SCOPE = "io.bedrockotel.bedrock";
  private static final String STOCK_SCOPE = "io.opentelemetry.aws-sdk-2.2";

  private final Variant variant;
  private final TelemetrySink sink;
  private long calls = -1;

  TelemetryCheck(Variant variant, TelemetrySink sink) {
    this.variant = variant;
    this.sink = sink;
  }

  void expectProbes() throws InterruptedException {
    sink.countSpans();
  }

  /** Waits for the spans of the probes. */
  void probed(Fork fork, Scenario scenario) throws BenchmarkFailure, InterruptedException {
    int expected = variant.hasAgent() ? Workload.PROBES : 0;
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (sink.spans().size() < expected && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    List<TelemetrySink.Span> spans = sink.spans();
    sink.ignoreSpans();
    long right = spans.stream().filter(span -> isRight(span, scenario)).count();
    if (right != expected || spans.size() != expected) {
      throw fork.failure(
          "of %s made %d calls of %s and sent %s"
              .formatted(variant, Workload.PROBES, scenario, spans));
    }
  }

  void calls(long made) {
    calls = made;
  }

  /** Compares all calls with the metric, which is sent once more when the JVM ends. */
  void ended(Fork fork) throws BenchmarkFailure {
    long expected = variant.knowsBedrock() ? calls : 0;
    if (calls < 0 || sink.histogramCount(DURATION) != expected) {
      throw fork.failure(
          "of %s made %d calls, and %s has %d values instead of %d"
              .formatted(variant, calls, DURATION, sink.histogramCount(DURATION), expected));
    }
  }

  private boolean isRight(TelemetrySink.Span span, Scenario scenario) {
    return switch (variant) {
      case NO_AGENT -> false;
      case STOCK -> span.scope().equals(STOCK_SCOPE) && span.name().startsWith("chat ");
      case MODULE_OFF ->
          span.scope().startsWith(STOCK_SCOPE)
              && span.name().equals("BedrockRuntime." + scenario.operation());
      case OURS -> span.scope().equals(OUR_SCOPE) && span.name().startsWith("chat ");
    };
  }
}

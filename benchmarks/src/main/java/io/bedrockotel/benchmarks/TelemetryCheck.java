package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether one measured JVM did what its variant says: one span a call, of the right kind. */
final class TelemetryCheck {

  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final String DURATION = "gen_ai.client.operation.duration";
  private static final String MODEL = "gen_ai.request.model";
  private static final String OUR_SCOPE = "io.bedrockotel.bedrock";
  private static final String STOCK_SCOPE = "io.opentelemetry.aws-sdk-2.2";

  /** The instrumentation scopes of what calls of Bedrock send. */
  static final Set<String> SCOPES = Set.of(OUR_SCOPE, STOCK_SCOPE);

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

  /** Waits for the spans of some calls. */
  void awaitSpans(int expected) throws InterruptedException {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (sink.spans().size() < expected && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Waits for the spans of some calls, and looks at each. */
  void probed(Fork fork, String operation, int made) throws BenchmarkFailure, InterruptedException {
    int expected = variant.hasAgent() ? made : 0;
    awaitSpans(expected);
    List<TelemetrySink.Span> spans = sink.spans();
    sink.ignoreSpans();
    if (spans.size() != expected || !spans.stream().allMatch(span -> isRight(span, operation))) {
      throw fork.failure(
          "of %s made %d calls of %s and sent %s".formatted(variant, made, operation, spans));
    }
  }

  void calls(long made) {
    calls = made;
  }

  /** Compares all calls with the metric, which is sent once more when the JVM ends. */
  void ended(Fork fork) throws BenchmarkFailure {
    long expected = variant.knowsBedrock() ? calls : 0;
    if (calls < 0 || durations() != expected) {
      throw fork.failure(
          "of %s made %d calls, and %s has %d values instead of %d"
              .formatted(variant, calls, DURATION, durations(), expected));
    }
  }

  /** The same for a JVM that does not say how many calls it has made. */
  void endedAfter(long atLeast) throws BenchmarkFailure {
    if (variant.knowsBedrock() ? durations() < atLeast : durations() != 0) {
      throw new BenchmarkFailure(
          "JMH measured %d calls of %s, and %s has %d values"
              .formatted(atLeast, variant, DURATION, durations()));
    }
  }

  private long durations() {
    return sink.histogramCount(DURATION);
  }

  private boolean isRight(TelemetrySink.Span span, String operation) {
    return switch (variant) {
      case NO_AGENT -> false;
      case STOCK -> span.scope().equals(STOCK_SCOPE) && span.attributes().contains(MODEL);
      case MODULE_OFF ->
          span.scope().equals(STOCK_SCOPE) && span.name().equals("BedrockRuntime." + operation);
      case OURS -> span.scope().equals(OUR_SCOPE) && span.attributes().contains(MODEL);
    };
  }
}

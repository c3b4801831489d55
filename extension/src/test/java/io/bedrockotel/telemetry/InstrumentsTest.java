package io.bedrockotel.telemetry;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import io.bedrockotel.cost.TestPrices;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What instruments are called and how they measure. */
class InstrumentsTest {
  private static final Double[] TOKENS = {
    1.0,
    4.0,
    16.0,
    64.0,
    256.0,
    1024.0,
    4096.0,
    16384.0,
    65536.0,
    262144.0,
    1048576.0,
    4194304.0,
    16777216.0,
    67108864.0
  };
  private static final CostPolicy PRICES =
      new CostPolicy(
          TestPrices.of("us.anthropic.claude-x,2026-09-23,,3,15,0.3,3.75,6"), notice -> {});
  private static final Double[] SECONDS = {
    0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92
  };

  @ParameterizedTest
  @CsvSource({
    "gen_ai.client.token.usage, {token}",
    "gen_ai.client.operation.duration, s",
    "gen_ai.client.operation.time_to_first_chunk, s",
    "gen_ai.client.operation.time_per_output_chunk, s",
    "aws.bedrock.client.cost, {USD}",
    "aws.bedrock.client.cache.tokens, {token}",
    "aws.bedrock.client.attempts, {attempt}",
    "aws.bedrock.client.stream.outcomes, {stream}",
    "aws.bedrock.extension.errors, {error}",
    "aws.bedrock.extension.metadata.adjusted, {entry}",
    "aws.bedrock.extension.metrics.capped, {value}"
  })
  void unitAndScope(String name, String unit) {
    MetricData metric = everything(Recorded.priced(PRICES)).get(name);

    assertThat(metric).hasUnit(unit);
    assertThat(metric.getDescription()).isNotBlank();
    assertThat(metric.getInstrumentationScopeInfo().getName()).isEqualTo("io.bedrockotel.bedrock");
    assertThat(metric.getInstrumentationScopeInfo().getVersion()).isEqualTo("1.2.3");
    assertThat(metric.getInstrumentationScopeInfo().getSchemaUrl())
        .isEqualTo("https://opentelemetry.io/schemas/1.41.1");
  }

  @Test
  void bucketsAreTheConventions() {
    Map<String, MetricData> metrics = everything(Recorded.sampledOn());

    assertThat(point(metrics, "gen_ai.client.token.usage").getBoundaries()).containsExactly(TOKENS);
    assertThat(point(metrics, "gen_ai.client.operation.duration").getBoundaries())
        .containsExactly(SECONDS);
    assertThat(point(metrics, "gen_ai.client.operation.time_to_first_chunk").getBoundaries())
        .containsExactly(SECONDS);
    assertThat(point(metrics, "gen_ai.client.operation.time_per_output_chunk").getBoundaries())
        .containsExactly(SECONDS);
  }

  @Test
  void deltaReaderGetsEachCallOnce() {
    Recorded recorded = Recorded.delta(Recorded.limits(200, 1500));
    recorded.call(Samples.minimalRequest(), Samples.usage(10, 20), Map.of());
    assertThat(tokens(recorded.metrics())).isEqualTo(30);

    recorded.call(Samples.minimalRequest(), Samples.usage(1, 2), Map.of());

    Map<String, MetricData> second = recorded.metrics();
    assertThat(tokens(second)).isEqualTo(3);
    assertThat(
            second.get("gen_ai.client.token.usage").getHistogramData().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.DELTA);
  }

  @Test
  void cumulativeReaderGetsTheTotal() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(200, 1500));
    recorded.call(Samples.minimalRequest(), Samples.usage(10, 20), Map.of());
    recorded.call(Samples.minimalRequest(), Samples.usage(1, 2), Map.of());

    assertThat(tokens(recorded.metrics())).isEqualTo(33);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.client.token.usage",
        "gen_ai.client.operation.duration",
        "gen_ai.client.operation.time_to_first_chunk",
        "gen_ai.client.operation.time_per_output_chunk",
        "aws.bedrock.client.cost",
        "aws.bedrock.client.cache.tokens",
        "aws.bedrock.client.attempts",
        "aws.bedrock.client.stream.outcomes"
      })
  void exemplarsNameTheCallsSpan(String name) {
    Recorded recorded = Recorded.priced(PRICES);
    MetricData metric = everything(recorded).get(name);

    assertThat(metric.getData().getPoints())
        .isNotEmpty()
        .allSatisfy(
            point ->
                assertThat(point.getExemplars())
                    .isNotEmpty()
                    .allSatisfy(
                        exemplar ->
                            assertThat(exemplar.getSpanContext())
                                .isEqualTo(recorded.span().getSpanContext())));
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  private static double tokens(Map<String, MetricData> metrics) {
    return CallMetricsTest.sums(metrics.get("gen_ai.client.token.usage")).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static HistogramPointData point(Map<String, MetricData> metrics, String name) {
    return metrics.get(name).getHistogramData().getPoints().iterator().next();
  }

  /** One call, and what the extension counts of itself: every instrument. */
  private static Map<String, MetricData> everything(Recorded recorded) {
    Telemetry telemetry = recorded.telemetry();
    telemetry.extensionMetrics().error("java.lang.Error");
    telemetry.extensionMetrics().adjusted("value_adjusted", 2);
    CallTelemetry call = telemetry.start(Samples.fullRequest(), Context.root());
    call.chunkTimer("us-east-1").chunk(0.5);
    call.end(
        Samples.fullOutcome().stream(StreamOutcome.COMPLETED).build(), Metadata.none(), Map.of());
    telemetry.extensionMetrics().capped("request_model");
    return recorded.metrics();
  }
}

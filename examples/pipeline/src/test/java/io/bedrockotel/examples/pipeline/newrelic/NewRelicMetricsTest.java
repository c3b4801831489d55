package io.bedrockotel.examples.pipeline.newrelic;

import static io.bedrockotel.examples.pipeline.OtlpSamples.map;
import static io.bedrockotel.examples.pipeline.OtlpSamples.metrics;
import static io.bedrockotel.examples.pipeline.OtlpSamples.text;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.pipeline.Refusal;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.metrics.v1.Summary;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewRelicMetricsTest {

  private static final AggregationTemporality DELTA = AGGREGATION_TEMPORALITY_DELTA;
  private static final AggregationTemporality CUMULATIVE = AGGREGATION_TEMPORALITY_CUMULATIVE;

  private final NewRelicStandIn newRelic = NewRelicStandIn.start(NewRelicClient.KEY);
  private final NewRelicClient client = new NewRelicClient(newRelic.endpoint());

  @AfterEach
  void stop() {
    newRelic.close();
  }

  @Test
  void kept() throws Exception {
    send(
        sum(DELTA, true),
        sum(CUMULATIVE, false),
        histogram(DELTA),
        exponentialHistogram(DELTA),
        gauge(text("tenant", "acme")));

    assertThat(newRelic.metrics()).hasSize(5);
    assertThat(newRelic.refusals()).isEmpty();
  }

  static Stream<Arguments> wrongTemporality() {
    return Stream.of(
        Arguments.of(sum(CUMULATIVE, true), "a sum that only grows must have delta temporality"),
        Arguments.of(
            sum(AggregationTemporality.AGGREGATION_TEMPORALITY_UNSPECIFIED, true),
            "a sum that only grows must have delta temporality"),
        Arguments.of(sum(DELTA, false), "a sum that also falls must have cumulative temporality"),
        Arguments.of(histogram(CUMULATIVE), "a histogram must have delta temporality"),
        Arguments.of(exponentialHistogram(CUMULATIVE), "a histogram must have delta temporality"));
  }

  @ParameterizedTest
  @MethodSource("wrongTemporality")
  void refused(Metric metric, String why) throws Exception {
    send(gauge(), metric);

    assertThat(newRelic.refusals()).containsExactly(new Refusal("metric 'usage'", why));
    assertThat(newRelic.metrics()).hasSize(1);
  }

  static List<Metric> pointsWithAMap() {
    KeyValue map = map("message");
    return List.of(
        gauge(map),
        metric()
            .setSum(
                sum(DELTA, true).getSum().toBuilder()
                    .addDataPoints(NumberDataPoint.newBuilder().addAttributes(map)))
            .build(),
        metric()
            .setHistogram(
                histogram(DELTA).getHistogram().toBuilder()
                    .addDataPoints(HistogramDataPoint.newBuilder().addAttributes(map)))
            .build(),
        metric()
            .setExponentialHistogram(
                exponentialHistogram(DELTA).getExponentialHistogram().toBuilder()
                    .addDataPoints(ExponentialHistogramDataPoint.newBuilder().addAttributes(map)))
            .build(),
        metric()
            .setSummary(
                Summary.newBuilder()
                    .addDataPoints(SummaryDataPoint.newBuilder().addAttributes(map)))
            .build());
  }

  @ParameterizedTest
  @MethodSource("pointsWithAMap")
  void mapOnAPoint(Metric metric) throws Exception {
    send(metric);

    assertThat(newRelic.metrics()).isEmpty();
    assertThat(newRelic.refusals())
        .containsExactly(
            new Refusal("metric 'usage'", "attribute 'message' is a map, which is not supported"));
  }

  private void send(Metric... metrics) throws Exception {
    assertThat(client.send("/v1/metrics", metrics(metrics)).statusCode()).isEqualTo(200);
  }

  private static Metric.Builder metric() {
    return Metric.newBuilder().setName("usage");
  }

  private static Metric sum(AggregationTemporality temporality, boolean monotonic) {
    return metric()
        .setSum(Sum.newBuilder().setAggregationTemporality(temporality).setIsMonotonic(monotonic))
        .build();
  }

  private static Metric histogram(AggregationTemporality temporality) {
    return metric()
        .setHistogram(Histogram.newBuilder().setAggregationTemporality(temporality))
        .build();
  }

  private static Metric exponentialHistogram(AggregationTemporality temporality) {
    return metric()
        .setExponentialHistogram(
            ExponentialHistogram.newBuilder().setAggregationTemporality(temporality))
        .build();
  }

  private static Metric gauge(KeyValue... attributes) {
    return metric()
        .setGauge(
            Gauge.newBuilder()
                .addDataPoints(NumberDataPoint.newBuilder().addAllAttributes(List.of(attributes))))
        .build();
  }
}

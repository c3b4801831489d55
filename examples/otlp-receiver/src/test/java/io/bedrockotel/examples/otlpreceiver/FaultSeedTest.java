package io.bedrockotel.examples.otlpreceiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultSeedTest {

  private static final String TENANT = "aws.bedrock.request_metadata.tenant_id";

  private final ExportTraceServiceRequest traces =
      traces(span("service", Map.of()), genAi("chat 1"), genAi("chat 2"));
  private final ExportMetricsServiceRequest metrics =
      metrics(
          histogram("gen_ai.client.operation.duration", 0.5),
          histogram("gen_ai.client.token.usage", 12));

  @Test
  void noneChangesNothing() {
    FaultSeed seed = new FaultSeed(Fault.NONE);

    assertThat(seed.onTraces(traces)).isEqualTo(traces);
    assertThat(seed.onMetrics(metrics)).isEqualTo(metrics);
  }

  @Test
  void dropSpanLosesTheFirstGenAiSpanOnce() {
    FaultSeed seed = new FaultSeed(Fault.DROP_SPAN);

    assertThat(names(seed.onTraces(traces))).containsExactly("service", "chat 2");
    assertThat(names(seed.onTraces(traces))).containsExactly("service", "chat 1", "chat 2");
    assertThat(seed.onMetrics(metrics)).isEqualTo(metrics);
  }

  @Test
  void blankTenantEmptiesOneTenantOnce() {
    FaultSeed seed = new FaultSeed(Fault.BLANK_TENANT);

    assertThat(tenants(seed.onTraces(traces))).containsExactly("", "acme");
    assertThat(tenants(seed.onTraces(traces))).containsExactly("acme", "acme");
  }

  @Test
  void doubleMetricRepeatsOneTokenPointOnce() {
    FaultSeed seed = new FaultSeed(Fault.DOUBLE_METRIC);

    assertThat(sums(seed.onMetrics(metrics))).containsExactly(0.5, 12.0, 12.0);
    assertThat(sums(seed.onMetrics(metrics))).containsExactly(0.5, 12.0);
    assertThat(seed.onTraces(traces)).isEqualTo(traces);
  }

  private static List<String> names(ExportTraceServiceRequest request) {
    return ReceivedSpan.listOf(request).stream().map(span -> span.span().getName()).toList();
  }

  private static List<Object> tenants(ExportTraceServiceRequest request) {
    return ReceivedSpan.listOf(request).stream()
        .filter(span -> span.attributes().containsKey(TENANT))
        .map(span -> span.attributes().get(TENANT))
        .toList();
  }

  private static List<Double> sums(ExportMetricsServiceRequest request) {
    return ReceivedMetric.listOf(request).stream()
        .flatMap(metric -> metric.metric().getHistogram().getDataPointsList().stream())
        .map(HistogramDataPoint::getSum)
        .toList();
  }

  private static Span genAi(String name) {
    return span(name, Map.of("gen_ai.operation.name", "chat", TENANT, "acme"));
  }

  private static Span span(String name, Map<String, String> attributes) {
    Span.Builder span = Span.newBuilder().setName(name);
    attributes.forEach(
        (key, value) ->
            span.addAttributes(
                KeyValue.newBuilder()
                    .setKey(key)
                    .setValue(AnyValue.newBuilder().setStringValue(value))
                    .build()));
    return span.build();
  }

  private static Metric histogram(String name, double sum) {
    HistogramDataPoint point = HistogramDataPoint.newBuilder().setSum(sum).setCount(1).build();
    return Metric.newBuilder()
        .setName(name)
        .setHistogram(Histogram.newBuilder().addDataPoints(point).build())
        .build();
  }

  private static ExportTraceServiceRequest traces(Span... spans) {
    ScopeSpans scope = ScopeSpans.newBuilder().addAllSpans(List.of(spans)).build();
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope).build())
        .build();
  }

  private static ExportMetricsServiceRequest metrics(Metric... metrics) {
    ScopeMetrics scope = ScopeMetrics.newBuilder().addAllMetrics(List.of(metrics)).build();
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(ResourceMetrics.newBuilder().addScopeMetrics(scope).build())
        .build();
  }
}

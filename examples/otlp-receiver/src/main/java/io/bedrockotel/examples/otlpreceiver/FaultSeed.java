package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** One fault, applied to the first request that has something to corrupt. */
final class FaultSeed {

  private static final String TENANT = "aws.bedrock.request_metadata.tenant_id";

  private final Fault fault;
  private final AtomicBoolean sown = new AtomicBoolean();

  FaultSeed(Fault fault) {
    this.fault = fault;
  }

  ExportTraceServiceRequest onTraces(ExportTraceServiceRequest request) {
    if (fault != Fault.DROP_SPAN && fault != Fault.BLANK_TENANT) {
      return request;
    }
    ExportTraceServiceRequest.Builder corrupted = request.toBuilder();
    corrupted.getResourceSpansBuilderList().stream()
        .flatMap(resource -> resource.getScopeSpansBuilderList().stream())
        .forEach(this::onScope);
    return corrupted.build();
  }

  ExportMetricsServiceRequest onMetrics(ExportMetricsServiceRequest request) {
    if (fault != Fault.DOUBLE_METRIC) {
      return request;
    }
    ExportMetricsServiceRequest.Builder corrupted = request.toBuilder();
    corrupted.getResourceMetricsBuilderList().stream()
        .flatMap(resource -> resource.getScopeMetricsBuilderList().stream())
        .flatMap(scope -> scope.getMetricsBuilderList().stream())
        .filter(metric -> metric.getName().equals("gen_ai.client.token.usage"))
        .forEach(this::doubleOnePoint);
    return corrupted.build();
  }

  private void onScope(ScopeSpans.Builder scope) {
    List<Span> spans = scope.getSpansList();
    IntStream.range(0, spans.size())
        .filter(index -> corruptible(spans.get(index)))
        .filter(index -> sown.compareAndSet(false, true))
        .boxed()
        .findFirst()
        .ifPresent(index -> corrupt(scope, index));
  }

  private boolean corruptible(Span span) {
    String needed = fault == Fault.DROP_SPAN ? "gen_ai.operation.name" : TENANT;
    return span.getAttributesList().stream()
        .anyMatch(attribute -> attribute.getKey().equals(needed));
  }

  private void corrupt(ScopeSpans.Builder scope, int index) {
    if (fault == Fault.DROP_SPAN) {
      scope.removeSpans(index);
      return;
    }
    scope.getSpansBuilder(index).getAttributesBuilderList().stream()
        .filter(attribute -> attribute.getKey().equals(TENANT))
        .forEach(FaultSeed::blank);
  }

  private static void blank(KeyValue.Builder attribute) {
    attribute.setValue(AnyValue.newBuilder().setStringValue(""));
  }

  private void doubleOnePoint(Metric.Builder metric) {
    if (metric.getHistogram().getDataPointsCount() > 0 && sown.compareAndSet(false, true)) {
      HistogramDataPoint point = metric.getHistogram().getDataPoints(0);
      metric.getHistogramBuilder().addDataPoints(point);
    }
  }
}

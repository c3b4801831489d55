package io.bedrockotel.examples.demo.usage;

import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ledgers that follow from what the extension reported over OTLP. */
public final class TelemetryLedgers {

  private TelemetryLedgers() {}

  /** The ledger of the extension's spans. */
  public static Ledger ofSpans(List<ReceivedSpan> spans) {
    Ledger ledger = new Ledger();
    spans.stream()
        .map(CallSpan::of)
        .filter(Objects::nonNull)
        .filter(CallSpan::hasUsage)
        .forEach(call -> ledger.add(call.metadata().get("tenant_id"), call.tally()));
    return ledger;
  }

  /**
   * The ledger of the token histograms, whichever scope they come from: a second instrumentation
   * that counts the same calls must show.
   */
  public static Ledger ofMetrics(List<ReceivedMetric> metrics) {
    Ledger ledger = new Ledger();
    metrics.stream()
        .map(ReceivedMetric::metric)
        .filter(metric -> metric.getName().equals("gen_ai.client.token.usage"))
        .forEach(metric -> addAll(ledger, metric.getHistogram()));
    return ledger;
  }

  private static void addAll(Ledger ledger, Histogram histogram) {
    if (histogram.getAggregationTemporality()
        == AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE) {
      throw new IllegalArgumentException(
          "the token metric came cumulative; it can only be added up as delta");
    }
    histogram.getDataPointsList().forEach(point -> add(ledger, point));
  }

  private static void add(Ledger ledger, HistogramDataPoint point) {
    Map<String, Object> attributes = AttributeValues.of(point.getAttributesList());
    boolean input = "input".equals(attributes.get("gen_ai.token.type"));
    ledger.add(
        attributes.get("tenant_id"),
        new Tally(input ? point.getCount() : 0, Math.round(point.getSum())));
  }
}

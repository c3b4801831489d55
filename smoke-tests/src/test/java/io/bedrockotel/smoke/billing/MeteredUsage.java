package io.bedrockotel.smoke.billing;

import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.OtlpReceiver;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each tenant used by the metrics that arrived, all delta exports added up. */
final class MeteredUsage {
  private static final double PICO = 1e12;

  private final Map<String, Usage> byTenant = new TreeMap<>();

  static Map<String, Usage> of(OtlpReceiver receiver) {
    MeteredUsage metered = new MeteredUsage();
    receiver.metrics().forEach(received -> metered.add(received.metric()));
    return metered.byTenant;
  }

  private void add(Metric metric) {
    if (metric.getName().equals("gen_ai.client.token.usage")) {
      for (HistogramDataPoint point : metric.getHistogram().getDataPointsList()) {
        add(point.getAttributesList(), new Usage((long) point.getSum(), 0));
      }
    }
    if (metric.getName().equals("aws.bedrock.client.cost")) {
      for (NumberDataPoint point : metric.getSum().getDataPointsList()) {
        add(point.getAttributesList(), new Usage(0, Math.round(point.getAsDouble() * PICO)));
      }
    }
  }

  private void add(List<KeyValue> attributes, Usage usage) {
    byTenant.merge(
        String.valueOf(AttributeValues.of(attributes).get("tenant_id")), usage, Usage::plus);
  }
}

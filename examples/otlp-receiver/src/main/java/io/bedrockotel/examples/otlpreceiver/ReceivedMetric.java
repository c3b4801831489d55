package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A received metric with the resource and the scope that it was reported under. */
public record ReceivedMetric(Map<String, Object> resource, ReceivedScope scope, Metric metric) {

  /** The metrics of a request, in its order. */
  public static List<ReceivedMetric> listOf(ExportMetricsServiceRequest request) {
    List<ReceivedMetric> metrics = new ArrayList<>();
    for (ResourceMetrics resource : request.getResourceMetricsList()) {
      Map<String, Object> attributes =
          AttributeValues.of(resource.getResource().getAttributesList());
      for (ScopeMetrics from : resource.getScopeMetricsList()) {
        ReceivedScope scope = ReceivedScope.of(from.getScope(), from.getSchemaUrl());
        from.getMetricsList()
            .forEach(metric -> metrics.add(new ReceivedMetric(attributes, scope, metric)));
      }
    }
    return metrics;
  }
}

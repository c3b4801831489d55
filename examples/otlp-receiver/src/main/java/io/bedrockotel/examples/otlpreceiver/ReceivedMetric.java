package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.List;
import java.util.Map;

/** A received metric with the resource and the scope that it was reported under. */
public record ReceivedMetric(Map<String, Object> resource, ReceivedScope scope, Metric metric) {

  /** The metrics of a request, in its order. */
  public static List<ReceivedMetric> listOf(ExportMetricsServiceRequest request) {
    return request.getResourceMetricsList().stream()
        .flatMap(
            resource ->
                resource.getScopeMetricsList().stream()
                    .flatMap(
                        scope ->
                            scope.getMetricsList().stream()
                                .map(
                                    metric ->
                                        new ReceivedMetric(
                                            AttributeValues.of(
                                                resource.getResource().getAttributesList()),
                                            ReceivedScope.of(
                                                scope.getScope(), scope.getSchemaUrl()),
                                            metric))))
        .toList();
  }
}

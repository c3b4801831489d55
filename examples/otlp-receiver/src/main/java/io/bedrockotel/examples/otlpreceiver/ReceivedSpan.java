package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Map;

/** A received span with the resource and the scope that it was reported under. */
public record ReceivedSpan(Map<String, Object> resource, ReceivedScope scope, Span span) {

  /** The span's attributes as plain values. */
  public Map<String, Object> attributes() {
    return AttributeValues.of(span.getAttributesList());
  }

  /** The spans of a request, in its order. */
  public static List<ReceivedSpan> listOf(ExportTraceServiceRequest request) {
    return request.getResourceSpansList().stream()
        .flatMap(
            resource ->
                resource.getScopeSpansList().stream()
                    .flatMap(
                        scope ->
                            scope.getSpansList().stream()
                                .map(
                                    span ->
                                        new ReceivedSpan(
                                            AttributeValues.of(
                                                resource.getResource().getAttributesList()),
                                            ReceivedScope.of(
                                                scope.getScope(), scope.getSchemaUrl()),
                                            span))))
        .toList();
  }
}

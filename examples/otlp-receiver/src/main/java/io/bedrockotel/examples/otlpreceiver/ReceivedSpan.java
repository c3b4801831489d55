package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
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
    List<ReceivedSpan> spans = new ArrayList<>();
    for (ResourceSpans resource : request.getResourceSpansList()) {
      Map<String, Object> attributes =
          AttributeValues.of(resource.getResource().getAttributesList());
      for (ScopeSpans from : resource.getScopeSpansList()) {
        ReceivedScope scope = ReceivedScope.of(from.getScope(), from.getSchemaUrl());
        from.getSpansList().forEach(span -> spans.add(new ReceivedSpan(attributes, scope, span)));
      }
    }
    return spans;
  }
}

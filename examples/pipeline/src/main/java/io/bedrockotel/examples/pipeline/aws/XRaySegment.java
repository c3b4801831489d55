package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A segment or subsegment that X-Ray processed.
 *
 * @param document all that was sent
 */
public record XRaySegment(ObjectNode document) {

  /** The node of the service map. */
  public String name() {
    return text("name");
  }

  /** {@code aws} or {@code remote}, empty for the application itself. */
  public String namespace() {
    return text("namespace");
  }

  /** In X-Ray's own form, {@code 1-65a1b2c3-...}. */
  public String traceId() {
    return text("trace_id");
  }

  /** The segment's own id, which is the span's. */
  public String id() {
    return text("id");
  }

  /** The id of the segment above, empty at the root. */
  public String parentId() {
    return text("parent_id");
  }

  /** What X-Ray indexes: String, Long, Double and Boolean by key. */
  public Map<String, Object> annotations() {
    Map<String, Object> annotations = new LinkedHashMap<>();
    document
        .path("annotations")
        .properties()
        .forEach(entry -> annotations.put(entry.getKey(), scalar(entry.getValue())));
    return Collections.unmodifiableMap(annotations);
  }

  private static Object scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isIntegralNumber()) {
      return value.longValue();
    }
    return value.isNumber() ? value.doubleValue() : value.asText();
  }

  private String text(String field) {
    return document.path(field).asText("");
  }
}

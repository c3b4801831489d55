package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The view of OTLP attributes as plain values: String, Boolean, Long, Double, List, Map, bytes. */
public final class AttributeValues {

  private AttributeValues() {}

  /** The attributes by key, in the order received. */
  public static Map<String, Object> of(List<KeyValue> attributes) {
    Map<String, Object> values = new LinkedHashMap<>();
    attributes.forEach(attribute -> values.put(attribute.getKey(), value(attribute.getValue())));
    return Collections.unmodifiableMap(values);
  }

  private static Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case BOOL_VALUE -> value.getBoolValue();
      case INT_VALUE -> value.getIntValue();
      case DOUBLE_VALUE -> value.getDoubleValue();
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream().map(AttributeValues::value).toList();
      case KVLIST_VALUE -> of(value.getKvlistValue().getValuesList());
      case BYTES_VALUE -> value.getBytesValue();
      default -> value.getStringValue();
    };
  }
}

package io.bedrockotel.examples.pipeline.newrelic;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A custom event as New Relic makes it of a log record with an event type.
 *
 * @param type the event type, what NRQL selects FROM
 * @param timestamp nanoseconds since 1970
 * @param traceId in hexadecimal digits, empty when there is none
 * @param spanId in hexadecimal digits, empty when there is none
 * @param attributes the record's own, without the event type
 */
public record NewRelicEvent(
    String type, long timestamp, String traceId, String spanId, Map<String, Object> attributes) {

  static final String TYPE = "newrelic.event.type";

  static boolean isEvent(ReceivedLog log) {
    return log.attributes().containsKey(TYPE);
  }

  static NewRelicEvent of(ReceivedLog log) {
    Map<String, Object> attributes = new LinkedHashMap<>(log.attributes());
    String type = String.valueOf(attributes.remove(TYPE));
    LogRecord record = log.record();
    return new NewRelicEvent(
        type,
        record.getTimeUnixNano(),
        HexFormat.of().formatHex(record.getTraceId().toByteArray()),
        HexFormat.of().formatHex(record.getSpanId().toByteArray()),
        Collections.unmodifiableMap(attributes));
  }
}

package io.bedrockotel.smoke.pipeline;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An event of a call as the extension sends it, with what the test needs of it. */
final class EventRecord {
  private final LogRecord.Builder record;

  EventRecord(String name) {
    Span call = OtlpClient.span().build();
    record =
        LogRecord.newBuilder()
            .setEventName(name)
            .setTimeUnixNano(Instant.now().toEpochMilli() * 1_000_000)
            .setTraceId(call.getTraceId())
            .setSpanId(call.getSpanId());
  }

  EventRecord text(String key, String value) {
    return with(key, text(value));
  }

  EventRecord number(String key, long value) {
    return with(key, AnyValue.newBuilder().setIntValue(value).build());
  }

  EventRecord decimal(String key, double value) {
    return with(key, AnyValue.newBuilder().setDoubleValue(value).build());
  }

  EventRecord flag(String key, boolean value) {
    return with(key, AnyValue.newBuilder().setBoolValue(value).build());
  }

  EventRecord texts(String key, String... values) {
    return with(key, list(Stream.of(values).map(EventRecord::text).toList()));
  }

  /** Messages in the structure of the conventions. */
  EventRecord messages(String key, AnyValue... messages) {
    return with(key, list(List.of(messages)));
  }

  /** A message of one text. */
  static AnyValue message(String role, String content) {
    return map(entry("role", text(role)), entry("parts", list(List.of(part(content)))));
  }

  /** A message of the model. */
  static AnyValue answer(String content, String reason) {
    return map(
        entry("role", text("assistant")),
        entry("parts", list(List.of(part(content)))),
        entry("finish_reason", text(reason)));
  }

  private static AnyValue part(String content) {
    return map(entry("type", text("text")), entry("content", text(content)));
  }

  private EventRecord with(String key, AnyValue value) {
    record.addAttributes(entry(key, value));
    return this;
  }

  private static KeyValue entry(String key, AnyValue value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  private static AnyValue text(String value) {
    return AnyValue.newBuilder().setStringValue(value).build();
  }

  private static AnyValue list(List<AnyValue> values) {
    return AnyValue.newBuilder()
        .setArrayValue(ArrayValue.newBuilder().addAllValues(values))
        .build();
  }

  private static AnyValue map(KeyValue... entries) {
    return AnyValue.newBuilder()
        .setKvlistValue(KeyValueList.newBuilder().addAllValues(List.of(entries)))
        .build();
  }

  LogRecord build() {
    return record.build();
  }
}

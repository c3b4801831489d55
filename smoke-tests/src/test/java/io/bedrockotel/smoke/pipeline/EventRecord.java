package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.list;
import static io.bedrockotel.smoke.pipeline.OtlpValues.map;

import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Instant;

/** An event of a call as the extension sends it, with what the test needs of it. */
final class EventRecord {
  static final String DETAILS = "gen_ai.client.inference.operation.details";

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

  /** The event of a call of Bedrock. */
  static EventRecord details(String operation) {
    return new EventRecord(DETAILS)
        .text("gen_ai.provider.name", "aws.bedrock")
        .text("gen_ai.operation.name", operation);
  }

  EventRecord text(String key, String value) {
    return with(key, OtlpValues.text(value));
  }

  EventRecord number(String key, long value) {
    return with(key, OtlpValues.number(value));
  }

  EventRecord decimal(String key, double value) {
    return with(key, OtlpValues.decimal(value));
  }

  EventRecord flag(String key, boolean value) {
    return with(key, OtlpValues.flag(value));
  }

  EventRecord texts(String key, String... values) {
    return with(key, OtlpValues.texts(values));
  }

  /** Messages in the structure of the conventions. */
  EventRecord messages(String key, AnyValue... messages) {
    return with(key, list(messages));
  }

  EventRecord with(String key, AnyValue value) {
    record.addAttributes(entry(key, value));
    return this;
  }

  EventRecord outsideOfTraces() {
    record.clearTraceId().clearSpanId();
    return this;
  }

  /** A message of one text. */
  static AnyValue message(String role, String content) {
    return map(entry("role", OtlpValues.text(role)), entry("parts", list(part(content))));
  }

  /** A message of the model. */
  static AnyValue answer(String content, String reason) {
    return map(
        entry("role", OtlpValues.text("assistant")),
        entry("parts", list(part(content))),
        entry("finish_reason", OtlpValues.text(reason)));
  }

  private static AnyValue part(String content) {
    return map(entry("type", OtlpValues.text("text")), entry("content", OtlpValues.text(content)));
  }

  LogRecord build() {
    return record.build();
  }
}

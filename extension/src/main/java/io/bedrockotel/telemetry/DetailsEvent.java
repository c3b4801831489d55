package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;

/** The event that says of one call what its span says; what is written to it, both get. */
final class DetailsEvent implements AttributeWriter {
  static final String NAME = "gen_ai.client.inference.operation.details";

  private final LogRecordBuilder event;
  private final Span span;

  /**
   * Creates it.
   *
   * @param event with what the span has already
   */
  DetailsEvent(LogRecordBuilder event, Span span) {
    this.event = event;
    this.span = span;
  }

  @Override
  public <T> void write(AttributeKey<T> key, T value) {
    span.setAttribute(key, value);
    event.setAttribute(key, value);
  }

  /** A log record has no duration of its own, as a span has. */
  void emit(double seconds) {
    event.setAttribute(Keys.OPERATION_DURATION, seconds).emit();
  }
}

package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span on which what is unknown stays unset. */
final class SpanWriter {
  private final Span span;

  SpanWriter(Span span) {
    this.span = span;
  }

  <T> void set(AttributeKey<T> key, @Nullable T value) {
    if (value != null) {
      span.setAttribute(key, value);
    }
  }

  /** An empty list says nothing either. */
  void set(AttributeKey<List<String>> key, List<String> values) {
    if (!values.isEmpty()) {
      span.setAttribute(key, values);
    }
  }
}

package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the attributes of a call go: to its span, its event, or both. */
@FunctionalInterface
interface AttributeWriter {
  <T> void write(AttributeKey<T> key, T value);

  /** What is unknown stays unset. */
  default <T> void set(AttributeKey<T> key, @Nullable T value) {
    if (value != null) {
      write(key, value);
    }
  }

  /** An empty list says nothing either. */
  default void set(AttributeKey<List<String>> key, List<String> values) {
    if (!values.isEmpty()) {
      write(key, values);
    }
  }
}

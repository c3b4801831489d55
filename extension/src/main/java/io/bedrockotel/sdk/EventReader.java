package io.bedrockotel.sdk;

import io.bedrockotel.genai.Response;
import org.jspecify.annotations.Nullable;

/** The reading of the events of one stream. */
interface EventReader<E> {
  /** Reads an event; whether it carries output. */
  boolean read(E event);

  /** Whether the events came that close a stream. */
  boolean closed();

  /** Whether the stream is whole when it ends here. */
  default boolean whole() {
    return closed();
  }

  /** What the events so far say of the answer; null when they say nothing. */
  @Nullable Response response();

  /** The reading of a stream of which no event comes. */
  static <E> EventReader<E> ofNothing() {
    return new EventReader<E>() {
      @Override
      public boolean read(E event) {
        return false;
      }

      @Override
      public boolean closed() {
        return false;
      }

      @Override
      public @Nullable Response response() {
        return null;
      }
    };
  }
}

package io.bedrockotel.examples.demo;

import org.jspecify.annotations.Nullable;

/** A reason why the demo could not be carried out, worded for the person who started it. */
final class DemoFailure extends Exception {

  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    this(message, null);
  }

  DemoFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

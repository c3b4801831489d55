package io.bedrockotel.sdk;

import org.jspecify.annotations.Nullable;

/**
 * The call that the client's method on this thread is making, until the interceptors have found it:
 * the SDK runs them on the caller's thread before anything else.
 */
final class CurrentCall {
  private static final ThreadLocal<@Nullable BedrockCall> CURRENT = new ThreadLocal<>();

  private CurrentCall() {}

  static @Nullable BedrockCall get() {
    return CURRENT.get();
  }

  /** Sets the current call; after null, nothing of a call is left behind on the thread. */
  static void set(@Nullable BedrockCall call) {
    CURRENT.set(call);
  }
}

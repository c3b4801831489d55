package io.bedrockotel.sdk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failed attempts of one call. Guarded by the {@link AttemptLog} that needs it. */
final class Retries {
  private static final String UNKNOWN_ERROR = "_OTHER";
  private static final double NANOS = 1e9;

  private final List<String> errors = new ArrayList<>(2);
  private long rateLimited;
  private boolean waiting;
  private long failedAt;
  private long delay;
  private boolean delayKnown = true;
  private @Nullable String lastError;

  /** The attempt at hand failed. */
  void failed(String error, boolean isRateLimited) {
    lastError = error;
    rateLimited += isRateLimited ? 1 : 0;
    waiting = true;
    failedAt = System.nanoTime();
  }

  /** Whether the attempt at hand is known to have failed. */
  boolean waiting() {
    return waiting;
  }

  /** Another attempt goes out. */
  void next() {
    errors.add(lastError == null ? UNKNOWN_ERROR : lastError);
    delayKnown &= waiting;
    delay += waiting ? System.nanoTime() - failedAt : 0;
    waiting = false;
    lastError = null;
  }

  /** Errors of all attempts but the last. */
  List<String> errors() {
    return errors;
  }

  long rateLimited() {
    return rateLimited;
  }

  /** Null where there was none, or where an attempt failed at a time that nobody saw. */
  @Nullable Double delaySeconds() {
    return errors.isEmpty() || !delayKnown ? null : delay / NANOS;
  }
}

package io.bedrockotel.sdk;

import io.bedrockotel.telemetry.ExtensionMetrics;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one place where failures of the extension end: whatever is thrown in it is counted, logged
 * once per cause at FINE, and never reaches the application.
 */
final class FailureBoundary {
  private static final Logger logger = Logger.getLogger(FailureBoundary.class.getName());
  private static final int CAUSES = 100;

  private final ExtensionMetrics metrics;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  FailureBoundary(ExtensionMetrics metrics) {
    this.metrics = metrics;
  }

  void run(Runnable observation) {
    try {
      observation.run();
    } catch (Throwable failure) {
      swallow(failure);
    }
  }

  /**
   * Runs an observation of one of many events.
   *
   * @param arrival {@link System#nanoTime()} when it came
   */
  <T> void run(ObjLongConsumer<T> observer, T event, long arrival) {
    try {
      observer.accept(event, arrival);
    } catch (Throwable failure) {
      swallow(failure);
    }
  }

  /** The observation's result, or the fallback when it fails. */
  <T> T call(Supplier<T> observation, T fallback) {
    T result = orNull(observation);
    return result == null ? fallback : result;
  }

  /** The observation's result, null when it fails. */
  <T> @Nullable T orNull(Supplier<T> observation) {
    try {
      return observation.get();
    } catch (Throwable failure) {
      swallow(failure);
      return null;
    }
  }

  private void swallow(Throwable failure) {
    try {
      metrics.error(failure.getClass().getName());
      StackTraceElement[] trace = failure.getStackTrace();
      String cause = failure.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
      if (logged.size() < CAUSES && logged.add(cause)) {
        logger.log(Level.FINE, "Bedrock instrumentation failed; the call goes on", failure);
      }
    } catch (Throwable ignored) {
      // Out of memory or stack: the application's call matters more than our record of it.
    }
  }
}

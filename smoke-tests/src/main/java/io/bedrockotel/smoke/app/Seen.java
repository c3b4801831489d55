package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.joining;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What an application saw, line by line, from whatever thread. */
final class Seen {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final SpanContext own = Span.current().getSpanContext();
  private final Thread caller = Thread.currentThread();

  void add(String line) {
    lines.add(line);
  }

  /** Adds what a call gave, or how it failed. */
  void outcome(String what, Callable<?> call) {
    try {
      add(what + ": " + call.call());
    } catch (Exception failure) {
      add(what + " failed: " + Failures.describe(failure));
    } catch (Error failure) {
      add(what + " failed: " + Failures.describe(failure));
    }
  }

  /** Adds whether the current span and the thread are the application's own. */
  void surroundings(String where) {
    add(where + ": " + surroundings());
  }

  String surroundings() {
    return context()
        + " own thread="
        + isCaller()
        + (Thread.currentThread().isInterrupted() ? " interrupted" : "");
  }

  /** On threads of the SDK there may be the application's span or none, as the agent decides. */
  String context() {
    SpanContext current = Span.current().getSpanContext();
    return "own context=" + (current.equals(own) || (!isCaller() && !current.isValid()));
  }

  private boolean isCaller() {
    return Thread.currentThread() == caller;
  }

  /** Waits for a line that another thread may add behind the end of a call. */
  void awaitLine(Duration patience, Predicate<String> line) {
    long end = System.nanoTime() + patience.toNanos();
    while (lines.stream().noneMatch(line) && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Lines whose order is a race, in an order of their own. */
  void sort() {
    String[] sorted = lines.toArray(new String[0]);
    Arrays.sort(sorted);
    lines.clear();
    lines.addAll(Arrays.asList(sorted));
  }

  /** Leaves out what comes in some runs only. */
  String without(String... beginnings) {
    return lines.stream()
        .filter(line -> Arrays.stream(beginnings).noneMatch(line::startsWith))
        .collect(joining("\n"));
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}

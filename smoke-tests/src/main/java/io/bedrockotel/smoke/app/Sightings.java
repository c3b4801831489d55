package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.joining;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Everything that the application saw of its calls, in the order in which it came. */
final class Sightings {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** More than any text of the stand-in; what is longer is told by its length and its hash. */
  private static final int LONG = 20_000;

  private final SpanContext own = Span.current().getSpanContext();
  private final List<String> seen = new ArrayList<>();
  private boolean closed;

  /** Takes a sighting, with a mark where a span is current that the application did not make. */
  synchronized void note(String what) {
    if (closed) {
      return;
    }
    seen.add(shortened(what) + (foreign() ? " in a foreign span" : ""));
    notifyAll();
  }

  /** What comes from here on is of no interest. */
  synchronized void close() {
    closed = true;
  }

  void failure(String where, Throwable failure) {
    note(where + " " + Failures.describe(failure));
  }

  /** Waits for a sighting that begins so, and notes it when there is none. */
  void await(String beginning) {
    await(beginning, 1, DEADLINE);
  }

  /** Waits for so many that begin so. */
  void await(String beginning, int times) {
    await(beginning, times, DEADLINE);
  }

  /** Waits for what some agents keep from the application. */
  void awaitPatiently(String beginning, int times) {
    await(beginning, times, Patience.DEADLINE);
  }

  /** Leaves time for what ought not to come, and notes nothing when it does not. */
  void glance(String beginning) {
    try {
      came(beginning, 1, Patience.GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(String beginning, int times, Duration deadline) {
    try {
      if (!came(beginning, times, deadline)) {
        note("waited in vain for " + beginning);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      note("interrupted");
    }
  }

  private synchronized boolean came(String beginning, int times, Duration deadline)
      throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    while (count(beginning) < times) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  synchronized long count(String beginning) {
    return seen.stream().filter(one -> one.startsWith(beginning)).count();
  }

  private boolean foreign() {
    SpanContext current = Span.current().getSpanContext();
    return current.isValid() && !current.equals(own);
  }

  private static String shortened(String text) {
    return text.length() <= LONG
        ? text
        : String.format(
            Locale.ROOT,
            "%s… %d characters, hash %x",
            text.substring(0, 40),
            text.length(),
            text.hashCode());
  }

  /** Leaves out what the SDK tells of in some runs only. */
  synchronized String without(String... beginnings) {
    return seen.stream()
        .filter(one -> Arrays.stream(beginnings).noneMatch(one::startsWith))
        .collect(joining("\n"));
  }

  /** For what comes from several threads of the SDK, which race. */
  synchronized String sorted() {
    return seen.stream().sorted().collect(joining("\n"));
  }

  @Override
  public synchronized String toString() {
    return String.join("\n", seen);
  }
}

package io.bedrockotel.sdk;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.telemetry.CallTelemetry;
import io.bedrockotel.telemetry.ChunkTimer;
import org.jspecify.annotations.Nullable;

/**
 * The passive observer of the events of one attempt. Synchronized because the end may come on
 * another thread than the events.
 */
final class StreamTap<E> {
  private final CallTelemetry telemetry;
  private final @Nullable String region;
  private final EventReader<E> reader;
  private @Nullable ChunkTimer timer;
  private double firstChunk = Double.NaN;
  private double lastChunk;
  private boolean cancelled;
  private @Nullable Long endedAt;

  /**
   * Creates an observer.
   *
   * @param region the client's, null when unknown
   */
  StreamTap(CallTelemetry telemetry, @Nullable String region, EventReader<E> reader) {
    this.telemetry = telemetry;
    this.region = region;
    this.reader = reader;
  }

  /**
   * Takes an event that the application already has.
   *
   * @param arrival {@link System#nanoTime()} when it came
   */
  synchronized void event(E event, long arrival) {
    if (reader.read(event)) {
      chunk(telemetry.elapsedSeconds(arrival));
    }
  }

  private void chunk(double elapsed) {
    if (Double.isNaN(firstChunk)) {
      firstChunk = elapsed;
    } else {
      timer().chunk(elapsed - lastChunk);
    }
    lastChunk = elapsed;
  }

  private ChunkTimer timer() {
    if (timer == null) {
      timer = telemetry.chunkTimer(region);
    }
    return timer;
  }

  synchronized void cancel() {
    cancelled = true;
    ended();
  }

  /** The last event, or the cancellation, of this attempt's stream. */
  synchronized void ended() {
    if (endedAt == null) {
      endedAt = System.nanoTime();
    }
  }

  synchronized @Nullable Long endedAt() {
    return endedAt;
  }

  /** What the stream says of the call's outcome; of usage, only what Bedrock reported. */
  synchronized void outcome(@Nullable Throwable failure, Outcome.Builder outcome) {
    StreamOutcome end = end(failure);
    outcome.stream(end)
        .timeToFirstChunk(Double.isNaN(firstChunk) ? null : firstChunk)
        .response(reader.response());
    if (end == StreamOutcome.TRUNCATED) {
      outcome.errorType("stream_truncated");
    }
  }

  private StreamOutcome end(@Nullable Throwable failure) {
    if (failure != null && !FailureMapper.isCancellation(failure)) {
      return StreamOutcome.FAILED;
    }
    if (reader.closed()) {
      return StreamOutcome.COMPLETED;
    }
    if (cancelled || failure != null) {
      return StreamOutcome.CANCELLED;
    }
    return reader.whole() ? StreamOutcome.COMPLETED : StreamOutcome.TRUNCATED;
  }
}

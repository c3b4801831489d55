package io.bedrockotel.sdk;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.telemetry.ChunkTimer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The passive observer of the events of one attempt. Synchronized because the end may come on
 * another thread than the events.
 */
final class StreamTap<E> implements ObjLongConsumer<E> {
  private final BedrockCall call;
  private final EventReader<E> reader;
  private @Nullable ChunkTimer timer;
  private double firstChunk = Double.NaN;
  private double lastChunk;
  private boolean cancelled;
  private @Nullable Long endedAt;

  StreamTap(BedrockCall call, EventReader<E> reader) {
    this.call = call;
    this.reader = reader;
  }

  /**
   * Takes an event that the application already has.
   *
   * @param arrival {@link System#nanoTime()} when it came
   */
  @Override
  public synchronized void accept(E event, long arrival) {
    if (reader.read(event)) {
      chunk(call.telemetry().elapsedSeconds(arrival));
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
      timer = call.telemetry().chunkTimer(call.attempts().region());
    }
    return timer;
  }

  BedrockCall call() {
    return call;
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

package io.bedrockotel.sdk;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.telemetry.CallTelemetry;
import io.bedrockotel.telemetry.ChunkTimer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;

/**
 * The passive observer of the events of one attempt. Synchronized because the end may come on
 * another thread than the events.
 */
final class ConverseStreamTap {
  private final CallTelemetry telemetry;
  private final @Nullable String region;
  private @Nullable ChunkTimer timer;
  private @Nullable Double firstChunk;
  private double lastChunk;
  private boolean cancelled;
  private @Nullable Long endedAt;
  private boolean stopped;
  private @Nullable String stopReason;
  private @Nullable ConverseStreamMetadataEvent metadata;

  /**
   * Creates an observer.
   *
   * @param region the client's, null when unknown
   */
  ConverseStreamTap(CallTelemetry telemetry, @Nullable String region) {
    this.telemetry = telemetry;
    this.region = region;
  }

  /**
   * Takes an event that the application already has.
   *
   * @param arrival {@link System#nanoTime()} when it came
   */
  synchronized void event(ConverseStreamOutput event, long arrival) {
    if (event instanceof ContentBlockDeltaEvent) {
      chunk(telemetry.elapsedSeconds(arrival));
    } else if (event instanceof MessageStopEvent) {
      stopped = true;
      stopReason = ((MessageStopEvent) event).stopReasonAsString();
    } else if (event instanceof ConverseStreamMetadataEvent) {
      metadata = (ConverseStreamMetadataEvent) event;
    }
  }

  private void chunk(double elapsed) {
    if (firstChunk == null) {
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
        .timeToFirstChunk(firstChunk)
        .response(ConverseResponseMapper.map(metadata, stopReason));
    if (end == StreamOutcome.TRUNCATED) {
      outcome.errorType("stream_truncated");
    }
  }

  private StreamOutcome end(@Nullable Throwable failure) {
    if (failure != null && !FailureMapper.isCancellation(failure)) {
      return StreamOutcome.FAILED;
    }
    if (stopped && metadata != null) {
      return StreamOutcome.COMPLETED;
    }
    return cancelled || failure != null ? StreamOutcome.CANCELLED : StreamOutcome.TRUNCATED;
  }
}

package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Transport;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instruments of calls, attempts and streams. */
final class CallMetrics {
  private static final List<Double> SECONDS =
      Collections.unmodifiableList(
          Arrays.asList(
              0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96,
              81.92));

  private final MetricAttributes attributes;
  private final UsageMetrics usage;
  private final boolean timeChunks;
  private final DoubleHistogram duration;
  private final DoubleHistogram timeToFirstChunk;
  private final DoubleHistogram timePerChunk;
  private final LongCounter attempts;
  private final LongCounter streams;
  private final AttributeSets durationSets;
  private final AttributeSets firstChunkSets;
  private final AttributeSets chunkSets;
  private final AttributeSets attemptSets;
  private final AttributeSets streamSets;

  CallMetrics(Meter meter, MetricsPolicy policy, ExtensionMetrics extensionMetrics) {
    this.attributes = new MetricAttributes(policy, extensionMetrics);
    this.usage = new UsageMetrics(meter, attributes);
    this.timeChunks = policy.chunks();
    this.duration =
        seconds(meter, "gen_ai.client.operation.duration", "Duration of the call with its retries");
    this.timeToFirstChunk =
        seconds(
            meter,
            "gen_ai.client.operation.time_to_first_chunk",
            "Time from the start of the call to the first output chunk");
    this.timePerChunk =
        seconds(
            meter,
            "gen_ai.client.operation.time_per_output_chunk",
            "Time between an output chunk and the one before it");
    this.attempts =
        meter
            .counterBuilder("aws.bedrock.client.attempts")
            .setUnit("{attempt}")
            .setDescription("Attempts made, retries included")
            .build();
    this.streams =
        meter
            .counterBuilder("aws.bedrock.client.stream.outcomes")
            .setUnit("{stream}")
            .setDescription("Event streams by how they ended")
            .build();
    this.durationSets = attributes.newSets();
    this.firstChunkSets = attributes.newSets();
    this.chunkSets = attributes.newSets();
    this.attemptSets = attributes.newSets();
    this.streamSets = attributes.newSets();
  }

  private static DoubleHistogram seconds(Meter meter, String name, String description) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(SECONDS)
        .build();
  }

  UsageMetrics usage() {
    return usage;
  }

  Attributes common(Request request, Outcome outcome) {
    return attributes.common(request, outcome);
  }

  void end(Attributes common, Outcome outcome, double seconds, Context context) {
    Attributes ended = withError(common, outcome.errorType());
    duration.record(seconds, durationSets.bound(ended), context);
    attempts(common, ended, outcome.transport(), context);
    if (outcome.stream() != null) {
      Attributes stream =
          common.toBuilder().put(Keys.STREAM_OUTCOME, outcome.stream().value()).build();
      streams.add(1, streamSets.bound(stream), context);
    }
    if (timeChunks && outcome.timeToFirstChunk() != null) {
      timeToFirstChunk.record(outcome.timeToFirstChunk(), firstChunkSets.bound(common), context);
    }
  }

  /** The timer of one stream's output chunks. */
  ChunkTimer chunkTimer(Request request, @Nullable String region, Context context) {
    if (!timeChunks) {
      return seconds -> {};
    }
    Model model = request.model();
    Attributes common =
        attributes.common(request, model.base(), model.region() == null ? region : model.region());
    return seconds -> timePerChunk.record(seconds, chunkSets.bound(common), context);
  }

  private void attempts(Attributes common, Attributes ended, Transport transport, Context context) {
    if (transport.attempts() == null || transport.attempts() == 0) {
      return;
    }
    for (String error : transport.failedAttemptErrors()) {
      attempts.add(1, attemptSets.bound(withError(common, error)), context);
    }
    attempts.add(1, attemptSets.bound(ended), context);
  }

  private static Attributes withError(Attributes common, @Nullable String error) {
    if (error == null) {
      return common;
    }
    AttributesBuilder attributes = common.toBuilder();
    return attributes.put(Keys.ERROR_TYPE, error).build();
  }
}

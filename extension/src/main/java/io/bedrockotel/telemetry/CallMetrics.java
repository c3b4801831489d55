package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Transport;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** The instruments of calls, attempts and streams. */
final class CallMetrics {
  private final MetricAttributes attributes;
  private final UsageMetrics usage;
  private final boolean timeChunks;
  private final BoundedHistogram duration;
  private final BoundedHistogram timeToFirstChunk;
  private final BoundedHistogram timePerChunk;
  private final BoundedCounter attempts;
  private final BoundedCounter streams;

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
    this.attempts = counter(meter, "attempts", "{attempt}", "Attempts made, retries included");
    this.streams = counter(meter, "stream.outcomes", "{stream}", "Event streams by how they ended");
  }

  private BoundedHistogram seconds(Meter meter, String name, String description) {
    return new BoundedHistogram(meter, name, description, attributes.newSets());
  }

  private BoundedCounter counter(Meter meter, String name, String unit, String description) {
    return new BoundedCounter(
        meter
            .counterBuilder("aws.bedrock.client." + name)
            .setUnit(unit)
            .setDescription(description)
            .build(),
        attributes.newSets());
  }

  UsageMetrics usage() {
    return usage;
  }

  Attributes common(Request request, Outcome outcome) {
    return attributes.common(request, outcome);
  }

  void end(Attributes common, Outcome outcome, double seconds, Context context) {
    Attributes ended = withError(common, outcome.errorType());
    duration.record(seconds, ended, context);
    attempts(common, ended, outcome.transport(), context);
    if (outcome.stream() != null) {
      Attributes stream =
          common.toBuilder().put(Keys.STREAM_OUTCOME, outcome.stream().value()).build();
      streams.add(1, stream, context);
    }
    if (timeChunks && outcome.timeToFirstChunk() != null) {
      timeToFirstChunk.record(outcome.timeToFirstChunk(), common, context);
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
    return timePerChunk.timer(common, context);
  }

  private void attempts(Attributes common, Attributes ended, Transport transport, Context context) {
    if (transport.attempts() == null || transport.attempts() == 0) {
      return;
    }
    for (String error : transport.failedAttemptErrors()) {
      attempts.add(1, withError(common, error), context);
    }
    attempts.add(1, ended, context);
  }

  private static Attributes withError(Attributes common, @Nullable String error) {
    if (error == null) {
      return common;
    }
    AttributesBuilder attributes = common.toBuilder();
    return attributes.put(Keys.ERROR_TYPE, error).build();
  }
}

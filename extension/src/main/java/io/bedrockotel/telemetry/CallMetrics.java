package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Transport;
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

  AttributeTree common(Request request, Outcome outcome) {
    return attributes.common(request, outcome);
  }

  void end(AttributeTree common, Outcome outcome, double seconds, Context context) {
    duration.record(seconds, common.with(Keys.ERROR_TYPE, outcome.errorType()).set(), context);
    attempts(common, outcome, context);
    if (outcome.stream() != null) {
      streams.add(1, common.with(Keys.STREAM_OUTCOME, outcome.stream().value()).set(), context);
    }
    if (timeChunks && outcome.timeToFirstChunk() != null) {
      timeToFirstChunk.record(outcome.timeToFirstChunk(), common.set(), context);
    }
  }

  /** The timer of one stream's output chunks. */
  ChunkTimer chunkTimer(Request request, @Nullable String region, Context context) {
    if (!timeChunks) {
      return seconds -> {};
    }
    Model model = request.model();
    AttributeTree common =
        attributes.common(request, model.base(), model.region() == null ? region : model.region());
    return timePerChunk.timer(common.set(), context);
  }

  private void attempts(AttributeTree common, Outcome outcome, Context context) {
    Transport transport = outcome.transport();
    if (transport.attempts() == null || transport.attempts() == 0) {
      return;
    }
    for (String error : transport.failedAttemptErrors()) {
      attempts.add(1, common.with(Keys.ERROR_TYPE, error).set(), context);
    }
    attempts.add(1, common.with(Keys.ERROR_TYPE, outcome.errorType()).set(), context);
  }
}

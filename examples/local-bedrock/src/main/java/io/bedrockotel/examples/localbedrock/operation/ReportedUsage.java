package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.answer.CacheUse;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import org.jspecify.annotations.Nullable;

/** The usage that an event of a stream reports, if it is one that reports Bedrock's numbers. */
final class ReportedUsage {

  private static final String READ = "cacheReadInputTokenCount";
  private static final String WRITTEN = "cacheWriteInputTokenCount";

  private ReportedUsage() {}

  static @Nullable Usage in(JsonNode event) {
    JsonNode metrics = event.path(InvocationMetrics.NAME);
    return metrics.path("inputTokenCount").isInt()
        ? of(metrics)
        : Usage.of(event.at("/metadata/usage"));
  }

  private static Usage of(JsonNode metrics) {
    CacheUse cache =
        metrics.has(READ) || metrics.has(WRITTEN)
            ? new CacheUse(metrics.path(READ).asInt(), metrics.path(WRITTEN).asInt(), 0)
            : null;
    JsonNode output = metrics.path("outputTokenCount");
    return new Usage(
        metrics.path("inputTokenCount").asInt(), output.isInt() ? output.asInt() : null, cache);
  }
}

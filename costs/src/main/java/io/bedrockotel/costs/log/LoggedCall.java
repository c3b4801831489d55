package io.bedrockotel.costs.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.cost.Consumption;
import io.bedrockotel.family.ModelId;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Usage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of a model invocation log, schema 1.0.
 *
 * @param record the JSON object of one line
 */
record LoggedCall(JsonNode record) {

  /** The day of the call, UTC, in days since 1970-01-01. */
  long day() {
    return Instant.parse(record.path("timestamp").asText())
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .toEpochDay();
  }

  /** Empty where the call has no such entry. */
  String metadata(String key) {
    return record.path("requestMetadata").path(key).asText("");
  }

  boolean failed() {
    return record.hasNonNull("errorCode");
  }

  /** What a price depends on. */
  Consumption consumption(Map<String, String> models) {
    JsonNode asked = record.path("input").path("inputBodyJson");
    Model model = ModelId.parse(record.path("modelId").asText(), models);
    return new Consumption(model.priceId(), usage())
        .region(model.region() == null ? text(record.path("region")) : model.region())
        .serviceTier(text(asked.path("serviceTier").path("type")))
        .latencyMode(text(asked.path("performanceConfig").path("latency")));
  }

  /** Null where nobody counted. */
  @Nullable Usage usage() {
    JsonNode input = record.path("input");
    Optional<Long> tokens = count(input, "inputTokenCount");
    if (tokens.isEmpty()) {
      return null;
    }
    TokenCounts.Builder counts = TokenCounts.builder().input(tokens.get());
    count(input, "cacheReadInputTokenCount").ifPresent(counts::cacheRead);
    count(input, "cacheWriteInputTokenCount").ifPresent(counts::cacheWrite);
    count(record.path("output"), "outputTokenCount").ifPresent(counts::output);
    writtenForAnHour().ifPresent(counts::cacheWrite1h);
    return Usage.of("log", counts.build());
  }

  /** The log's own fields do not tell it; the answer's body may. */
  private Optional<Long> writtenForAnHour() {
    JsonNode answer = record.path("output").path("outputBodyJson");
    for (JsonNode usage : answer.findValues("usage")) {
      for (JsonNode detail : usage.path("cacheDetails")) {
        if (detail.path("ttl").asText().equals("1h")) {
          return count(detail, "inputTokens");
        }
      }
      Optional<Long> ofClaude = count(usage.path("cache_creation"), "ephemeral_1h_input_tokens");
      if (ofClaude.isPresent()) {
        return ofClaude;
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> count(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isIntegralNumber() ? Optional.of(value.asLong()) : Optional.empty();
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}

package io.bedrockotel.smoke.family;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What telemetry is to say of a call's tokens: what the invocation log has, as far as anybody told
 * the client.
 *
 * @param logged the call's record in the invocation log
 */
record ExpectedUsage(FamilyCall call, JsonNode logged) {
  /** All input tokens, cached ones included; null where nobody told. */
  @Nullable Long input() {
    JsonNode input = logged.path("input");
    return tells("input")
        ? input.path("inputTokenCount").asLong()
            + input.path("cacheReadInputTokenCount").asLong()
            + input.path("cacheWriteInputTokenCount").asLong()
        : null;
  }

  /** Tokens of the answer; null where nobody told. */
  @Nullable Long output() {
    return tells("output") ? logged.at("/output/outputTokenCount").asLong() : null;
  }

  /** Whether tokens were counted of which the client was told nothing. */
  boolean untold() {
    return input() == null && logged.path("input").has("inputTokenCount");
  }

  /** Whether Bedrock counts other tokens than the body has. */
  boolean mismatch() {
    return call.telling() == Telling.DISAGREEING && !call.form().body().isEmpty();
  }

  Map<String, Object> attributes() {
    Map<String, Object> attributes = new TreeMap<>();
    attributes.put("gen_ai.usage.input_tokens", input());
    attributes.put("gen_ai.usage.output_tokens", output());
    if (input() != null) {
      attributes.put("aws.bedrock.usage.source", source());
      cache(attributes);
    }
    if (mismatch()) {
      model(attributes, "input", 7L);
      model(attributes, "output", 9L);
    }
    return attributes;
  }

  private void model(Map<String, Object> attributes, String type, long count) {
    if (call.form().body().contains(type)) {
      attributes.put("aws.bedrock.usage.model_reported." + type + "_tokens", count);
    }
  }

  private void cache(Map<String, Object> attributes) {
    JsonNode input = logged.path("input");
    if (!input.has("cacheReadInputTokenCount")) {
      return;
    }
    long written = input.path("cacheWriteInputTokenCount").asLong();
    attributes.put(
        "gen_ai.usage.cache_read.input_tokens", input.path("cacheReadInputTokenCount").asLong());
    attributes.put("gen_ai.usage.cache_creation.input_tokens", written);
    // Only the body splits, and of a body that disagrees nothing is taken.
    if ("split".equals(call.form().cache()) && !mismatch()) {
      attributes.put("aws.bedrock.usage.cache_write_5m.input_tokens", written);
      attributes.put("aws.bedrock.usage.cache_write_1h.input_tokens", 0L);
    }
  }

  private String source() {
    return call.telling() == Telling.WITHHELD ? "body" : call.method().source();
  }

  private boolean tells(String type) {
    String told = call.telling() == Telling.WITHHELD ? call.form().body() : call.form().counts();
    return told.contains(type);
  }
}

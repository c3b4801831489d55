package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * The token usage of one call.
 *
 * @param generated the output tokens; null for an operation that has none, such as embedding
 * @param cache only where prompt caching applied
 */
public record Usage(int inputTokens, @Nullable Integer generated, @Nullable CacheUse cache) {

  /** The usage of an answer: cached tokens are not input tokens; a behaviour's numbers win. */
  public static Usage of(ConverseAnswer answer, @Nullable CacheUse cache, Behaviour behaviour) {
    return of(new Usage(answer.inputTokens(), answer.outputTokens(), cache), behaviour);
  }

  /** The usage after a behaviour's numbers, from one whose input still has the cached tokens. */
  public static Usage of(Usage counted, Behaviour behaviour) {
    CacheUse prescribed = CacheUse.prescribedBy(behaviour).orElse(null);
    CacheUse cache = prescribed == null ? counted.cache : prescribed;
    int cached = prescribed == null ? counted.cacheRead() + counted.cacheWritten() : 0;
    return new Usage(counted.inputTokens - cached, counted.generated, cache)
        .with(behaviour.inputTokens(), behaviour.outputTokens());
  }

  /** Reads the usage out of an answer that a behaviour replaced; null when it has none. */
  public static @Nullable Usage of(JsonNode json) {
    if (!json.path("inputTokens").isInt() && !json.path("outputTokens").isInt()) {
      return null;
    }
    CacheUse cache =
        json.has("cacheReadInputTokens") || json.has("cacheWriteInputTokens")
            ? new CacheUse(
                json.path("cacheReadInputTokens").asInt(),
                json.path("cacheWriteInputTokens").asInt(),
                0)
            : null;
    return new Usage(json.path("inputTokens").asInt(), json.path("outputTokens").asInt(), cache);
  }

  /** The usage with other numbers where they are given; what has no output tokens gets none. */
  public Usage with(@Nullable Integer input, @Nullable Integer output) {
    return new Usage(
        input == null ? inputTokens : input,
        output == null || generated == null ? generated : output,
        cache);
  }

  public int outputTokens() {
    return generated == null ? 0 : generated;
  }

  public int cacheRead() {
    return cache == null ? 0 : cache.read();
  }

  public int cacheWritten() {
    return cache == null ? 0 : cache.written();
  }

  public int totalTokens() {
    return inputTokens + outputTokens() + cacheRead() + cacheWritten();
  }

  public ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("inputTokens", inputTokens)
            .put("outputTokens", outputTokens())
            .put("totalTokens", totalTokens());
    if (cache != null) {
      json.put("cacheReadInputTokens", cache.read())
          .put("cacheReadInputTokenCount", cache.read())
          .put("cacheWriteInputTokens", cache.written())
          .put("cacheWriteInputTokenCount", cache.written());
      addDetails(json, cache);
    }
    return json;
  }

  private static void addDetails(ObjectNode json, CacheUse cache) {
    if (cache.written() == 0) {
      return;
    }
    ArrayNode details = json.putArray("cacheDetails");
    if (cache.written5m() > 0) {
      details.addObject().put("ttl", "5m").put("inputTokens", cache.written5m());
    }
    if (cache.written1h() > 0) {
      details.addObject().put("ttl", "1h").put("inputTokens", cache.written1h());
    }
  }
}

package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metrics that Bedrock adds to the last chunk of a stream. */
final class InvocationMetrics {

  static final String NAME = "amazon-bedrock-invocationMetrics";

  private InvocationMetrics() {}

  static void add(List<ObjectNode> chunks, @Nullable Usage usage, Behaviour behaviour) {
    if (usage == null || Behaviour.NO_METRICS.equals(behaviour.invocationMetrics())) {
      return;
    }
    if (Behaviour.METRICS_IN_OWN_CHUNK.equals(behaviour.invocationMetrics())) {
      chunks.add(Json.object());
    }
    int first = Math.max(1, behaviour.latencyMs());
    ObjectNode metrics = chunks.get(chunks.size() - 1).putObject(NAME);
    metrics.put("inputTokenCount", usage.inputTokens());
    metrics.put("outputTokenCount", usage.outputTokens());
    metrics.put("invocationLatency", first + behaviour.chunkDelayMs() * (chunks.size() - 1));
    metrics.put("firstByteLatency", first);
    if (usage.cache() != null) {
      metrics.put("cacheReadInputTokenCount", usage.cacheRead());
      metrics.put("cacheWriteInputTokenCount", usage.cacheWritten());
    }
  }
}

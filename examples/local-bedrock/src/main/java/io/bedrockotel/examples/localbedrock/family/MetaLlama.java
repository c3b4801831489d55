package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Meta Llama. */
final class MetaLlama implements Family {

  private static final Reasons REASONS = new Reasons("stop", "length", "stop", "stop");

  @Override
  public List<String> models() {
    return List.of("meta.");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("prompt").check();
    JsonNode json = request.json();
    Conversation conversation = Conversation.of(json.path("prompt").asText());
    json.path("images").forEach(image -> conversation.medium("image"));
    return conversation.limit(json.path("max_gen_len"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    return chunk(generation.first().text())
        .put("prompt_token_count", generation.said().inputTokens())
        .put("generation_token_count", generation.said().outputTokens())
        .put("stop_reason", REASONS.of(generation.first()));
  }

  /** The count of the tokens so far comes with every chunk. */
  @Override
  public List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> chunks = new ArrayList<>();
    List<String> deltas = generation.deltas(generation.first().text());
    int total = generation.said().outputTokens();
    for (int i = 0; i < deltas.size(); i++) {
      chunks.add(
          chunk(deltas.get(i))
              .putNull("prompt_token_count")
              .put("generation_token_count", (int) ((long) total * (i + 1) / (deltas.size() + 1)))
              .putNull("stop_reason"));
    }
    chunks.get(0).put("prompt_token_count", generation.said().inputTokens());
    chunks.add(
        chunk("")
            .putNull("prompt_token_count")
            .put("generation_token_count", total)
            .put("stop_reason", REASONS.of(generation.first())));
    return chunks;
  }

  private static ObjectNode chunk(String text) {
    return Json.object().put("generation", text);
  }
}

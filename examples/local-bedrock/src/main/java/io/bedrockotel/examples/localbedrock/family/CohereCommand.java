package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Cohere Command and Command Light. */
final class CohereCommand implements Family {

  static final Reasons REASONS = new Reasons("COMPLETE", "MAX_TOKENS", "COMPLETE", "COMPLETE");

  @Override
  public List<String> models() {
    return List.of("cohere.command-text-", "cohere.command-light-");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("prompt").check();
    JsonNode json = request.json();
    return Conversation.of(json.path("prompt").asText())
        .limit(json.path("max_tokens"))
        .stop(json.path("stop_sequences"))
        .choices(json.path("num_generations"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    ModelRequest request = generation.request();
    ObjectNode body = Json.object().put("id", request.uuid(0));
    ArrayNode generations = body.putArray("generations");
    for (int i = 0; i < generation.choices().size(); i++) {
      ConverseAnswer choice = generation.choices().get(i);
      generations
          .addObject()
          .put("finish_reason", REASONS.of(choice))
          .put("id", request.uuid(i + 1))
          .put("text", choice.text());
    }
    return body.put("prompt", request.json().path("prompt").asText());
  }

  /** Without {@code "stream": true} in the request, the whole answer is one chunk. */
  @Override
  public List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> chunks = new ArrayList<>();
    if (!generation.request().json().path("stream").asBoolean()) {
      chunks.add(body(generation));
      return chunks;
    }
    boolean several = generation.choices().size() > 1;
    for (int i = 0; i < generation.choices().size(); i++) {
      ConverseAnswer choice = generation.choices().get(i);
      for (String text : generation.deltas(choice.text())) {
        chunks.add(numbered(Json.object().put("text", text).put("is_finished", false), several, i));
      }
      ObjectNode last = Json.object().put("is_finished", true);
      chunks.add(numbered(last.put("finish_reason", REASONS.of(choice)), several, i));
    }
    return chunks;
  }

  private static ObjectNode numbered(ObjectNode chunk, boolean several, int index) {
    return several ? chunk.put("index", index) : chunk;
  }
}

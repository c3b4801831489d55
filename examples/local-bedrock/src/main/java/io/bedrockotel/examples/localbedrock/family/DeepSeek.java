package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DeepSeek: text completions of R1, chat of V3. */
final class DeepSeek implements Family {

  private static final TextChoices COMPLETIONS = new TextChoices("choices");

  @Override
  public List<String> models() {
    return List.of("deepseek.");
  }

  @Override
  public Conversation read(ModelRequest request) {
    if (request.has("messages")) {
      return OpenAiMessages.read(request.json());
    }
    request.schema().text("prompt").check();
    JsonNode json = request.json();
    return Conversation.of(json.path("prompt").asText())
        .limit(json.path("max_tokens"))
        .stop(json.path("stop"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    return generation.request().has("messages")
        ? OpenAiAnswers.body(generation)
        : COMPLETIONS.body(generation);
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    return generation.request().has("messages")
        ? OpenAiAnswers.chunks(generation)
        : COMPLETIONS.chunks(generation);
  }
}

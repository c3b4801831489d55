package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mistral AI: text completions, its first chat models without usage, Pixtral and later ones. */
final class MistralAi implements Family {

  private static final TextChoices COMPLETIONS = new TextChoices("outputs");

  @Override
  public List<String> models() {
    return List.of("mistral.");
  }

  @Override
  public Conversation read(ModelRequest request) {
    if (chat(request)) {
      request.schema().list("messages").check();
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
    if (!chat(generation.request())) {
      return COMPLETIONS.body(generation);
    }
    if (!firstChat(generation.request())) {
      return OpenAiAnswers.body(generation);
    }
    ObjectNode body = Json.object();
    ArrayNode choices = body.putArray("choices");
    for (ConverseAnswer answer : generation.choices()) {
      ObjectNode choice = choices.addObject().put("index", choices.size() - 1);
      choice.set("message", OpenAiAnswers.message(answer));
      choice.put("stop_reason", Reasons.OPENAI.of(answer));
    }
    return body;
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    if (!chat(generation.request())) {
      return COMPLETIONS.chunks(generation);
    }
    if (!firstChat(generation.request())) {
      return OpenAiAnswers.chunks(generation);
    }
    List<ObjectNode> chunks = new ArrayList<>();
    ConverseAnswer answer = generation.first();
    for (String text : generation.deltas(answer.text())) {
      chunks.add(chunk(Json.object().put("role", "assistant").put("content", text), null));
    }
    ObjectNode end = OpenAiAnswers.message(answer).put("content", "");
    chunks.add(chunk(end, Reasons.OPENAI.of(answer)));
    return chunks;
  }

  private static ObjectNode chunk(ObjectNode message, @Nullable String reason) {
    ObjectNode chunk = Json.object();
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("message", message);
    choice.put("stop_reason", reason);
    return chunk;
  }

  private static boolean chat(ModelRequest request) {
    return request.has("messages") || !request.has("prompt");
  }

  /** Mistral Large and Small of 2024 came before the form of OpenAI. */
  private static boolean firstChat(ModelRequest request) {
    return request.model().matches("mistral\\.mistral-(large|small)-24.*");
  }
}

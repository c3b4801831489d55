package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of nobody known, an imported one or a SageMaker endpoint: chat or completions in OpenAI's
 * form, and a form of its own for a request that is neither.
 */
final class ImportedModel implements Family {

  @Override
  public List<String> models() {
    return List.of();
  }

  @Override
  public Conversation read(ModelRequest request) {
    JsonNode json = request.json();
    if (request.has("messages")) {
      return OpenAiMessages.read(json);
    }
    String prompt = request.has("prompt") ? json.path("prompt").asText() : json.toString();
    return Conversation.of(prompt).limit(json.path("max_tokens")).stop(json.path("stop"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    ModelRequest request = generation.request();
    if (request.has("messages")) {
      return OpenAiAnswers.body(generation);
    }
    ObjectNode body = Json.object();
    if (!request.has("prompt")) {
      body.putArray("predictions").add(generation.first().text());
      return body;
    }
    ArrayNode choices = completion(body).putArray("choices");
    for (ConverseAnswer answer : generation.choices()) {
      addChoice(choices, answer.text(), Reasons.OPENAI.of(answer));
    }
    OpenAiAnswers.addUsage(body, generation);
    return body;
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    ModelRequest request = generation.request();
    if (request.has("messages")) {
      return OpenAiAnswers.chunks(generation);
    }
    List<ObjectNode> chunks = new ArrayList<>();
    ConverseAnswer answer = generation.first();
    if (!request.has("prompt")) {
      generation
          .deltas(answer.text())
          .forEach(text -> chunks.add(Json.object().put("prediction", text)));
      return chunks;
    }
    for (String text : generation.deltas(answer.text())) {
      ObjectNode chunk = completion(Json.object());
      addChoice(chunk.putArray("choices"), text, null);
      chunks.add(chunk);
    }
    ObjectNode last = completion(Json.object());
    addChoice(last.putArray("choices"), "", Reasons.OPENAI.of(answer));
    OpenAiAnswers.addUsage(last, generation);
    chunks.add(last);
    return chunks;
  }

  private static ObjectNode completion(ObjectNode target) {
    return target.put("object", "text_completion").put("id", "").put("model", "/opt/ml/model");
  }

  private static void addChoice(ArrayNode choices, String text, @Nullable String reason) {
    choices
        .addObject()
        .put("index", choices.size() - 1)
        .put("text", text)
        .put("finish_reason", reason);
  }
}

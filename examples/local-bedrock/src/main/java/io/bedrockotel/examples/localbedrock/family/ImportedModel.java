package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

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
    body.put("object", "text_completion").put("id", "").put("model", "/opt/ml/model");
    ArrayNode choices = body.putArray("choices");
    for (ConverseAnswer answer : generation.choices()) {
      choices
          .addObject()
          .put("index", choices.size() - 1)
          .put("text", answer.text())
          .put("finish_reason", Reasons.OPENAI.of(answer));
    }
    Usage said = generation.said();
    body.putObject("usage")
        .put("prompt_tokens", said.inputTokens())
        .put("completion_tokens", said.outputTokens())
        .put("total_tokens", said.inputTokens() + said.outputTokens());
    return body;
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    ModelRequest request = generation.request();
    if (request.has("messages")) {
      return OpenAiAnswers.chunks(generation);
    }
    if (request.has("prompt")) {
      return new TextChoices("choices").chunks(generation);
    }
    List<ObjectNode> chunks = new ArrayList<>();
    for (String text : generation.deltas(generation.first().text())) {
      chunks.add(Json.object().put("prediction", text));
    }
    return chunks;
  }
}

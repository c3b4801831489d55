package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** AI21 Jurassic-2. It lists its tokens one by one, and has no streams. */
final class Ai21Jurassic implements Family {

  private static final Reasons REASONS = new Reasons("endoftext", "length", "stop", "endoftext");

  @Override
  public List<String> models() {
    return List.of("ai21.j2-");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("prompt").check();
    JsonNode json = request.json();
    return Conversation.of(json.path("prompt").asText())
        .limit(json.path("maxTokens"))
        .stop(json.path("stopSequences"))
        .choices(json.path("numResults"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    String prompt = generation.request().json().path("prompt").asText();
    ObjectNode body = Json.object().put("id", 1234);
    body.set("prompt", text(prompt, generation.said().inputTokens()));
    ArrayNode completions = body.putArray("completions");
    for (int i = 0; i < generation.choices().size(); i++) {
      ConverseAnswer answer = generation.choices().get(i);
      ObjectNode completion = completions.addObject();
      completion.set("data", text(answer.text(), generation.saidBy(i)));
      completion.putObject("finishReason").put("reason", REASONS.of(answer));
    }
    return body;
  }

  private static ObjectNode text(String text, int tokens) {
    ObjectNode json = Json.object().put("text", text);
    ArrayNode list = json.putArray("tokens");
    for (int i = 0; i < tokens; i++) {
      ObjectNode token = list.addObject();
      token
          .putObject("generatedToken")
          .put("token", "token" + i)
          .put("logprob", -1.5)
          .put("raw_logprob", -1.5);
      token.putNull("topTokens").putObject("textRange").put("start", i).put("end", i + 1);
    }
    return json;
  }
}

package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Amazon Titan Text. */
final class AmazonTitanText implements Family {

  private static final Reasons REASONS =
      new Reasons("FINISH", "LENGTH", "STOP_CRITERIA_MET", "FINISH");

  @Override
  public List<String> models() {
    return List.of("amazon.titan-text-", "amazon.titan-tg1-");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("inputText").check();
    JsonNode config = request.json().path("textGenerationConfig");
    return Conversation.of(request.json().path("inputText").asText())
        .limit(config.path("maxTokenCount"))
        .stop(config.path("stopSequences"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    ObjectNode body = Json.object().put("inputTextTokenCount", generation.said().inputTokens());
    ArrayNode results = body.putArray("results");
    for (int i = 0; i < generation.choices().size(); i++) {
      ConverseAnswer choice = generation.choices().get(i);
      results
          .addObject()
          .put("tokenCount", generation.saidBy(i))
          .put("outputText", choice.text())
          .put("completionReason", REASONS.of(choice));
    }
    return body;
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> chunks = new ArrayList<>();
    for (String text : generation.deltas(generation.first().text())) {
      chunks.add(
          Json.object()
              .put("outputText", text)
              .put("index", 0)
              .putNull("totalOutputTextTokenCount")
              .putNull("completionReason")
              .putNull("inputTextTokenCount"));
    }
    chunks
        .get(chunks.size() - 1)
        .put("totalOutputTextTokenCount", generation.said().outputTokens())
        .put("completionReason", REASONS.of(generation.first()));
    chunks.get(0).put("inputTextTokenCount", generation.said().inputTokens());
    return chunks;
  }
}

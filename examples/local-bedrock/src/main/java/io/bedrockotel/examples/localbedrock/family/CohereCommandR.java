package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ContentBlock;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Cohere Command R and R+. */
final class CohereCommandR implements Family {

  @Override
  public List<String> models() {
    return List.of("cohere.command-");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("message").check();
    JsonNode json = request.json();
    Conversation conversation = new Conversation();
    if (request.has("preamble")) {
      conversation.system().addObject().put("text", json.path("preamble").asText());
    }
    for (JsonNode document : json.path("documents")) {
      conversation.system().addObject().put("text", document.path("snippet").asText());
    }
    for (JsonNode tool : json.path("tools")) {
      conversation.tool(tool, "none");
      ((ObjectNode) conversation.tools().get(conversation.tools().size() - 1))
          .withObject("toolSpec")
          .putObject("inputSchema")
          .putObject("json")
          .set("properties", tool.path("parameter_definitions"));
    }
    for (JsonNode turn : json.path("chat_history")) {
      String role = turn.path("role").asText().equals("USER") ? "user" : "assistant";
      conversation.text(role, turn.path("message").asText());
    }
    return conversation
        .text("user", json.path("message").asText())
        .limit(json.path("max_tokens"))
        .stop(json.path("stop_sequences"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    return response(generation);
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    ConverseAnswer answer = generation.first();
    List<ObjectNode> chunks = new ArrayList<>();
    chunks.add(event("stream-start").put("generation_id", generation.request().uuid(1)));
    for (String text : generation.deltas(answer.text())) {
      chunks.add(event("text-generation").put("text", text));
    }
    if (!Generation.tools(answer).isEmpty()) {
      ObjectNode calls = event("tool-calls-generation").put("text", answer.text());
      addTools(calls, answer);
      chunks.add(calls);
    }
    ObjectNode end = Json.object().put("is_finished", true).put("event_type", "stream-end");
    end.set("response", response(generation));
    chunks.add(end.put("finish_reason", CohereCommand.REASONS.of(answer)));
    return chunks;
  }

  private static ObjectNode response(Generation generation) {
    ConverseAnswer answer = generation.first();
    ModelRequest request = generation.request();
    ObjectNode response =
        Json.object()
            .put("response_id", request.id().substring(0, 8) + "/" + request.uuid(0))
            .put("text", answer.text())
            .put("generation_id", request.uuid(1));
    ArrayNode history = response.putArray("chat_history");
    request.json().path("chat_history").forEach(history::add);
    String message = request.json().path("message").asText();
    history.addObject().put("role", "USER").put("message", message);
    history.addObject().put("role", "CHATBOT").put("message", answer.text());
    response.put("finish_reason", CohereCommand.REASONS.of(answer));
    addTools(response, answer);
    return response;
  }

  private static void addTools(ObjectNode target, ConverseAnswer answer) {
    for (ContentBlock.ToolUse tool : Generation.tools(answer)) {
      ObjectNode call = target.withArray("tool_calls").addObject().put("name", tool.name());
      call.set("parameters", tool.input());
    }
  }

  private static ObjectNode event(String type) {
    return Json.object().put("is_finished", false).put("event_type", type);
  }
}

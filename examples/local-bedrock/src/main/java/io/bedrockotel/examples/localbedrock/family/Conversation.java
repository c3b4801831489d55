package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** A model's request in the form of Converse, in which the stand-in counts and answers. */
public final class Conversation {

  private final ObjectNode json = Json.object();
  private int choices = 1;

  /** A conversation of one user message. */
  static Conversation of(String prompt) {
    return new Conversation().text("user", prompt);
  }

  /** A request that has the form of Converse already. */
  static Conversation like(ObjectNode request) {
    Conversation conversation = new Conversation();
    conversation.json.setAll(request.deepCopy());
    return conversation;
  }

  /** The form of Converse. */
  public ObjectNode json() {
    return json;
  }

  int choices() {
    return choices;
  }

  int tokens() {
    return ConverseAnswer.to(json).inputTokens();
  }

  Conversation text(String role, String text) {
    message(role).addObject().put("text", text);
    return this;
  }

  /** An image or the like, which counts the same whatever is in it. */
  Conversation medium(String kind) {
    message("user").addObject().putObject(kind);
    return this;
  }

  ArrayNode message(String role) {
    return json.withArray("messages").addObject().put("role", role).putArray("content");
  }

  ArrayNode system() {
    return json.withArray("system");
  }

  ArrayNode tools() {
    return json.withObject("toolConfig").withArray("tools");
  }

  Conversation tool(JsonNode spec, String schema) {
    ObjectNode tool = tools().addObject().putObject("toolSpec");
    tool.put("name", spec.path("name").asText());
    tool.put("description", spec.path("description").asText());
    tool.putObject("inputSchema").set("json", spec.path(schema));
    return this;
  }

  /** Forces a tool by its name, or any tool when the name is empty. */
  Conversation force(String tool) {
    ObjectNode choice = json.withObject("toolConfig").putObject("toolChoice");
    choice.putObject(tool.isEmpty() ? "any" : "tool").put("name", tool);
    return this;
  }

  Conversation think() {
    json.putObject("additionalModelRequestFields").putObject("thinking").put("type", "enabled");
    return this;
  }

  /** The limit of output tokens, if the member is there. */
  Conversation limit(JsonNode maxTokens) {
    if (maxTokens.canConvertToInt()) {
      json.withObject("inferenceConfig").put("maxTokens", maxTokens.intValue());
    }
    return this;
  }

  /** The stop sequences: a list, or one text. */
  Conversation stop(JsonNode sequences) {
    ArrayNode stops = json.withObject("inferenceConfig").putArray("stopSequences");
    if (sequences.isTextual()) {
      stops.add(sequences);
    }
    sequences.forEach(stops::add);
    return this;
  }

  Conversation choices(JsonNode wanted) {
    choices = Math.max(1, wanted.asInt(1));
    return this;
  }
}

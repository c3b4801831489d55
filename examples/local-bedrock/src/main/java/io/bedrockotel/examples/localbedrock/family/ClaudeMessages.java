package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** The reading of a request in the form of Anthropic's Messages API. */
final class ClaudeMessages {

  private ClaudeMessages() {}

  static Conversation read(JsonNode json) {
    Conversation conversation = new Conversation();
    for (JsonNode tool : json.path("tools")) {
      conversation.tool(tool, "input_schema");
      mark(tool, conversation.tools());
    }
    blocks(json.path("system"), conversation.system());
    for (JsonNode message : json.path("messages")) {
      blocks(message.path("content"), conversation.message(message.path("role").asText()));
    }
    String choice = json.at("/tool_choice/type").asText();
    if (choice.equals("any") || choice.equals("tool")) {
      conversation.force(json.at("/tool_choice/name").asText());
    }
    if (json.at("/thinking/type").asText().equals("enabled")) {
      conversation.think();
    }
    return conversation;
  }

  private static void blocks(JsonNode content, ArrayNode target) {
    if (content.isTextual()) {
      target.addObject().put("text", content.asText());
    }
    for (JsonNode block : content) {
      target.add(block(block));
      mark(block, target);
    }
  }

  private static ObjectNode block(JsonNode block) {
    ObjectNode read = Json.object();
    switch (block.path("type").asText()) {
      case "image", "document" -> read.putObject(block.path("type").asText());
      case "tool_use" -> read.putObject("toolUse").set("input", block.path("input"));
      case "tool_result" ->
          blocks(block.path("content"), read.putObject("toolResult").putArray("content"));
      case "thinking" ->
          read.putObject("reasoningContent")
              .putObject("reasoningText")
              .set("text", block.path("thinking"));
      default -> read.put("text", block.path("text").asText());
    }
    return read;
  }

  /** A block with cache_control is the last one before a cache point. */
  private static void mark(JsonNode block, ArrayNode target) {
    if (block.has("cache_control")) {
      target
          .addObject()
          .putObject("cachePoint")
          .put("type", "default")
          .put("ttl", block.at("/cache_control/ttl").asText("5m"));
    }
  }
}

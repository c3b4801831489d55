package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The reading of a request in the form of OpenAI's chat completions. */
final class OpenAiMessages {

  private OpenAiMessages() {}

  static Conversation read(JsonNode json) {
    Conversation conversation = new Conversation();
    for (JsonNode tool : json.path("tools")) {
      conversation.tool(tool.path("function"), "parameters");
    }
    json.path("messages").forEach(message -> add(conversation, message));
    JsonNode choice = json.path("tool_choice");
    if (choice.isObject() || List.of("any", "required").contains(choice.asText())) {
      conversation.force(choice.at("/function/name").asText());
    }
    return conversation
        .limit(json.path(json.has("max_tokens") ? "max_tokens" : "max_completion_tokens"))
        .stop(json.path("stop"))
        .choices(json.path("n"));
  }

  private static void add(Conversation conversation, JsonNode message) {
    JsonNode content = message.path("content");
    switch (message.path("role").asText()) {
      case "system", "developer" -> parts(content, conversation.system());
      case "assistant" -> {
        ArrayNode blocks = conversation.message("assistant");
        parts(content, blocks);
        message.path("tool_calls").forEach(call -> call(call.path("function"), blocks));
      }
      case "tool" ->
          parts(
              content,
              conversation.message("user").addObject().putObject("toolResult").putArray("content"));
      default -> parts(content, conversation.message("user"));
    }
  }

  private static void parts(JsonNode content, ArrayNode target) {
    if (content.isTextual()) {
      target.addObject().put("text", content.asText());
    }
    for (JsonNode part : content) {
      switch (part.path("type").asText()) {
        case "image_url" -> target.addObject().putObject("image");
        case "input_audio" -> target.addObject().putObject("audio");
        default -> target.addObject().put("text", part.path("text").asText());
      }
    }
  }

  private static void call(JsonNode function, ArrayNode target) {
    ObjectNode use = target.addObject().putObject("toolUse");
    use.put("name", function.path("name").asText());
    use.put("input", function.path("arguments").asText());
  }
}

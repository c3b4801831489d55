package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** One block of an answer. */
public sealed interface ContentBlock {

  ObjectNode json();

  int tokens();

  /** A block of text. */
  record Text(String text) implements ContentBlock {

    @Override
    public ObjectNode json() {
      return Json.object().put("text", text);
    }

    @Override
    public int tokens() {
      return Tokens.in(text);
    }
  }

  /** A block of the model's reasoning. */
  record Reasoning(String text, String signature) implements ContentBlock {

    @Override
    public ObjectNode json() {
      ObjectNode json = Json.object();
      json.putObject("reasoningContent")
          .putObject("reasoningText")
          .put("signature", signature)
          .put("text", text);
      return json;
    }

    @Override
    public int tokens() {
      return Tokens.in(text);
    }
  }

  /** A request of the model to use a tool. */
  record ToolUse(String id, String name, JsonNode input) implements ContentBlock {

    @Override
    public ObjectNode json() {
      ObjectNode json = Json.object();
      ObjectNode use = json.putObject("toolUse").put("name", name).put("toolUseId", id);
      use.set("input", input);
      return json;
    }

    @Override
    public int tokens() {
      return 1 + Tokens.ofJson(input);
    }
  }
}

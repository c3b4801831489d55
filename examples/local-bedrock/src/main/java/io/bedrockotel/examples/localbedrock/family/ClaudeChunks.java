package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.CacheUse;
import io.bedrockotel.examples.localbedrock.answer.ContentBlock;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** The chunks of one answer in the form of Anthropic's Messages API. */
final class ClaudeChunks {

  private final List<ObjectNode> chunks = new ArrayList<>();
  private final Generation generation;
  private final ObjectNode message;

  ClaudeChunks(Generation generation, ObjectNode message) {
    this.generation = generation;
    this.message = message;
  }

  List<ObjectNode> all(String reason) {
    start();
    List<ContentBlock> content = generation.first().content();
    for (int i = 0; i < content.size(); i++) {
      add(i, content.get(i));
    }
    ObjectNode delta = chunk("message_delta");
    delta
        .putObject("delta")
        .put("stop_reason", reason)
        .put("stop_sequence", generation.first().stopSequence());
    delta.putObject("usage").put("output_tokens", generation.said().outputTokens());
    chunk("message_stop");
    return chunks;
  }

  static ObjectNode block(ContentBlock content) {
    if (content instanceof ContentBlock.ToolUse tool) {
      ObjectNode use = head(tool);
      use.set("input", tool.input());
      return use;
    }
    if (content instanceof ContentBlock.Reasoning reasoning) {
      return thinking(reasoning.text(), reasoning.signature());
    }
    return text(content instanceof ContentBlock.Text text ? text.text() : "");
  }

  static void addCache(ObjectNode usage, Usage said) {
    CacheUse cache = said.cache();
    if (cache == null) {
      return;
    }
    usage.put("cache_creation_input_tokens", cache.written());
    usage.put("cache_read_input_tokens", cache.read());
    usage
        .putObject("cache_creation")
        .put("ephemeral_5m_input_tokens", cache.written5m())
        .put("ephemeral_1h_input_tokens", cache.written1h());
  }

  private void start() {
    message.putArray("content");
    message.putNull("stop_reason").putNull("stop_sequence");
    ObjectNode usage =
        message.putObject("usage").put("input_tokens", generation.said().inputTokens());
    addCache(usage, generation.said());
    // A placeholder, as in the real service's first chunk.
    usage.put("output_tokens", 1);
    chunk("message_start").set("message", message);
  }

  private void add(int index, ContentBlock content) {
    ObjectNode start = chunk("content_block_start").put("index", index);
    if (content instanceof ContentBlock.ToolUse tool) {
      start.set("content_block", head(tool).set("input", Json.object()));
      delta(index, "input_json_delta").put("partial_json", "");
      delta(index, "input_json_delta").put("partial_json", tool.input().toString());
    } else if (content instanceof ContentBlock.Reasoning reasoning) {
      start.set("content_block", thinking("", ""));
      generation
          .deltas(reasoning.text())
          .forEach(text -> delta(index, "thinking_delta").put("thinking", text));
      delta(index, "signature_delta").put("signature", reasoning.signature());
    } else if (content instanceof ContentBlock.Text words) {
      start.set("content_block", text(""));
      generation.deltas(words.text()).forEach(text -> delta(index, "text_delta").put("text", text));
    }
    chunk("content_block_stop").put("index", index);
  }

  private static ObjectNode head(ContentBlock.ToolUse tool) {
    String id = tool.id().replace("tooluse_", "toolu_bdrk_");
    return Json.object().put("type", "tool_use").put("id", id).put("name", tool.name());
  }

  private static ObjectNode thinking(String text, String signature) {
    return Json.object().put("type", "thinking").put("thinking", text).put("signature", signature);
  }

  private static ObjectNode text(String text) {
    return Json.object().put("type", "text").put("text", text);
  }

  private ObjectNode delta(int index, String type) {
    return chunk("content_block_delta").put("index", index).putObject("delta").put("type", type);
  }

  private ObjectNode chunk(String type) {
    ObjectNode chunk = Json.object().put("type", type);
    chunks.add(chunk);
    return chunk;
  }
}

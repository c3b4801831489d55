package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ContentBlock;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Amazon Nova's models that answer in text; their bodies are much like Converse. */
final class AmazonNova implements Family {

  @Override
  public List<String> models() {
    return List.of("amazon.nova-");
  }

  @Override
  public boolean tellsCache(String model) {
    return true;
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().list("messages").check();
    JsonNode config = request.json().path("inferenceConfig");
    String limit = config.has("maxTokens") ? "maxTokens" : "max_new_tokens";
    return Conversation.like(request.json()).limit(config.path(limit));
  }

  @Override
  public ObjectNode body(Generation generation) {
    ObjectNode body = Json.object();
    ObjectNode message = body.putObject("output").putObject("message");
    ArrayNode content = message.putArray("content");
    generation.first().content().forEach(block -> content.add(block.json()));
    message.put("role", "assistant");
    body.put("stopReason", reason(generation));
    Usage said = generation.said();
    ObjectNode usage = tokens(body.putObject("usage"), said).put("totalTokens", said.totalTokens());
    addCache(usage, said);
    return body;
  }

  /** Each delta of a text is a block of its own. */
  @Override
  public List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> deltas = new ArrayList<>();
    for (ContentBlock block : generation.first().content()) {
      if (block instanceof ContentBlock.ToolUse tool) {
        deltas.add(call(tool));
      } else if (block instanceof ContentBlock.Text words) {
        generation
            .deltas(words.text())
            .forEach(text -> deltas.add(Json.object().put("text", text)));
      }
    }
    List<ObjectNode> chunks = new ArrayList<>();
    chunks.add(Json.object().set("messageStart", Json.object().put("role", "assistant")));
    for (int i = 0; i < deltas.size(); i++) {
      addBlock(chunks, i, deltas.get(i));
    }
    ObjectNode stop = Json.object().put("stopReason", reason(generation));
    chunks.add(Json.object().set("messageStop", stop));
    ObjectNode last = Json.object();
    ObjectNode metadata = last.putObject("metadata");
    addCache(tokens(metadata.putObject("usage"), generation.said()), generation.said());
    metadata.putObject("metrics");
    metadata.putObject("trace");
    chunks.add(last);
    return chunks;
  }

  private static ObjectNode call(ContentBlock.ToolUse tool) {
    ObjectNode call = Json.object();
    call.putObject("start")
        .putObject("toolUse")
        .put("toolUseId", tool.id())
        .put("name", tool.name());
    call.putObject("toolUse").put("input", tool.input().toString());
    return call;
  }

  private static void addBlock(List<ObjectNode> chunks, int index, ObjectNode delta) {
    JsonNode start = delta.remove("start");
    if (start != null) {
      chunks.add(indexed("contentBlockStart", Json.object().set("start", start), index));
    }
    chunks.add(indexed("contentBlockDelta", Json.object().set("delta", delta), index));
    chunks.add(indexed("contentBlockStop", Json.object(), index));
  }

  private static ObjectNode indexed(String type, ObjectNode content, int index) {
    return Json.object().set(type, content.put("contentBlockIndex", index));
  }

  private static ObjectNode tokens(ObjectNode usage, Usage said) {
    return usage.put("inputTokens", said.inputTokens()).put("outputTokens", said.outputTokens());
  }

  private static void addCache(ObjectNode usage, Usage said) {
    usage.put("cacheReadInputTokenCount", said.cacheRead());
    usage.put("cacheWriteInputTokenCount", said.cacheWritten());
  }

  private static String reason(Generation generation) {
    String reason = generation.first().stopReason();
    return reason.equals("guardrail_intervened") ? "end_turn" : reason;
  }
}

package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ContentBlock;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** The answers in the form of OpenAI's chat completions. */
final class OpenAiAnswers {

  private static final int CREATED = 1_756_000_000;

  private OpenAiAnswers() {}

  static ObjectNode body(Generation generation) {
    ObjectNode body = head(generation, "chat.completion");
    ArrayNode choices = body.putArray("choices");
    for (int i = 0; i < generation.choices().size(); i++) {
      ConverseAnswer answer = generation.choices().get(i);
      ObjectNode choice = choices.addObject().put("index", i);
      choice.set("message", message(answer));
      choice.put("finish_reason", Reasons.OPENAI.of(answer));
    }
    addUsage(body, generation);
    return body;
  }

  static List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> chunks = new ArrayList<>();
    for (int i = 0; i < generation.choices().size(); i++) {
      ConverseAnswer answer = generation.choices().get(i);
      chunks.add(chunk(generation, i, Json.object().put("role", "assistant").put("content", "")));
      for (String text : generation.deltas(answer.text())) {
        chunks.add(chunk(generation, i, Json.object().put("content", text)));
      }
      for (ObjectNode delta : toolDeltas(answer)) {
        chunks.add(chunk(generation, i, delta));
      }
      ObjectNode end = chunk(generation, i, Json.object());
      ((ObjectNode) end.at("/choices/0")).put("finish_reason", Reasons.OPENAI.of(answer));
      chunks.add(end);
    }
    ObjectNode last = head(generation, "chat.completion.chunk");
    last.putArray("choices");
    addUsage(last, generation);
    chunks.add(last);
    return chunks;
  }

  static ObjectNode message(ConverseAnswer answer) {
    ObjectNode message = Json.object().put("role", "assistant").put("content", answer.text());
    for (ContentBlock.ToolUse tool : Generation.tools(answer)) {
      message.withArray("tool_calls").add(call(tool, tool.input().toString()));
    }
    return message;
  }

  /** The head of a call comes before its arguments. */
  private static List<ObjectNode> toolDeltas(ConverseAnswer answer) {
    List<ObjectNode> deltas = new ArrayList<>();
    for (ContentBlock.ToolUse tool : Generation.tools(answer)) {
      int index = deltas.size() / 2;
      ObjectNode head = Json.object();
      head.putArray("tool_calls").add(call(tool, "").put("index", index));
      deltas.add(head);
      ObjectNode arguments = Json.object();
      arguments
          .putArray("tool_calls")
          .addObject()
          .put("index", index)
          .putObject("function")
          .put("arguments", tool.input().toString());
      deltas.add(arguments);
    }
    return deltas;
  }

  private static ObjectNode call(ContentBlock.ToolUse tool, String arguments) {
    ObjectNode call = Json.object();
    call.put("id", tool.id().replace("tooluse_", "call_")).put("type", "function");
    call.putObject("function").put("name", tool.name()).put("arguments", arguments);
    return call;
  }

  private static ObjectNode chunk(Generation generation, int index, ObjectNode delta) {
    ObjectNode chunk = head(generation, "chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", index);
    choice.set("delta", delta);
    choice.putNull("finish_reason");
    return chunk;
  }

  private static ObjectNode head(Generation generation, String object) {
    ModelRequest request = generation.request();
    return Json.object()
        .put("id", "chatcmpl-" + request.id())
        .put("object", object)
        .put("created", CREATED)
        .put("model", request.model());
  }

  /** In this form the tokens of the prompt include the cached ones. */
  static void addUsage(ObjectNode target, Generation generation) {
    Usage said = generation.said();
    int prompt = said.inputTokens() + said.cacheRead() + said.cacheWritten();
    ObjectNode usage =
        target
            .putObject("usage")
            .put("prompt_tokens", prompt)
            .put("completion_tokens", said.outputTokens())
            .put("total_tokens", said.totalTokens());
    if (said.cache() != null) {
      usage.putObject("prompt_tokens_details").put("cached_tokens", said.cacheRead());
    }
  }
}

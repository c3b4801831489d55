package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anthropic Claude: the Messages API, and the text completions of its first models. */
final class AnthropicClaude implements Family {

  private static final Reasons LEGACY =
      new Reasons("stop_sequence", "max_tokens", "stop_sequence", "stop_sequence");

  @Override
  public List<String> models() {
    return List.of("anthropic.");
  }

  @Override
  public boolean tellsCache(String model) {
    return !model.matches(
        "anthropic\\.claude-(v\\d|instant|3-(opus|sonnet|haiku|5-sonnet-20240620)).*");
  }

  @Override
  public Conversation read(ModelRequest request) {
    JsonNode json = request.json();
    if (legacy(request)) {
      request.schema().text("prompt").number("max_tokens_to_sample").check();
      return Conversation.of(json.path("prompt").asText())
          .limit(json.path("max_tokens_to_sample"))
          .stop(json.path("stop_sequences"));
    }
    request.schema().text("anthropic_version").list("messages").number("max_tokens").check();
    return ClaudeMessages.read(json)
        .limit(json.path("max_tokens"))
        .stop(json.path("stop_sequences"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    ConverseAnswer answer = generation.first();
    if (legacy(generation.request())) {
      return completion(answer.text(), LEGACY.of(answer), answer.stopSequence());
    }
    ObjectNode body = message(generation);
    ArrayNode content = body.putArray("content");
    answer.content().forEach(block -> content.add(ClaudeChunks.block(block)));
    body.put("stop_reason", reason(answer)).put("stop_sequence", answer.stopSequence());
    ObjectNode usage = body.putObject("usage").put("input_tokens", generation.said().inputTokens());
    ClaudeChunks.addCache(usage, generation.said());
    usage.put("output_tokens", generation.said().outputTokens());
    return body;
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    ConverseAnswer answer = generation.first();
    if (!legacy(generation.request())) {
      return new ClaudeChunks(generation, message(generation)).all(reason(answer));
    }
    List<ObjectNode> chunks = new ArrayList<>();
    generation.deltas(answer.text()).forEach(text -> chunks.add(completion(text, null, null)));
    chunks.add(completion("", LEGACY.of(answer), answer.stopSequence()));
    return chunks;
  }

  private static boolean legacy(ModelRequest request) {
    return request.has("prompt") && !request.has("messages");
  }

  private static ObjectNode completion(
      String text, @Nullable String reason, @Nullable String stop) {
    return Json.object()
        .put("type", "completion")
        .put("completion", text)
        .put("stop_reason", reason)
        .put("stop", stop);
  }

  /** What an answer in one body and the start of a stream share. */
  private static ObjectNode message(Generation generation) {
    ModelRequest request = generation.request();
    return Json.object()
        .put("id", "msg_bdrk_01" + request.id().substring(0, 22))
        .put("type", "message")
        .put("role", "assistant")
        .put("model", product(request));
  }

  /** The first models tell their version in full. */
  private static String product(ModelRequest request) {
    return switch (request.model()) {
      case "anthropic.claude-v2" -> "claude-2.0";
      case "anthropic.claude-v2:1" -> "claude-2.1";
      default -> request.name();
    };
  }

  private static String reason(ConverseAnswer answer) {
    return answer.stopReason().equals("guardrail_intervened") ? "end_turn" : answer.stopReason();
  }
}

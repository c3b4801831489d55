package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ContentBlock;
import io.bedrockotel.examples.localbedrock.answer.TextChunks;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Padding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one ConverseStream answer, in the order in which they are added. */
final class ConverseEvents {

  private final List<EventFrame> frames = new ArrayList<>();
  private final @Nullable Integer chunkCount;
  private int block;

  ConverseEvents(@Nullable Integer chunkCount) {
    this.chunkCount = chunkCount;
  }

  List<EventFrame> frames() {
    return frames;
  }

  int count() {
    return frames.size();
  }

  void add(String type, ObjectNode payload) {
    frames.add(EventFrame.event(type, payload, Padding.at(frames.size())));
  }

  /** Text and reasoning come without a contentBlockStart, as from the real service. */
  void addBlock(ContentBlock content) {
    if (content instanceof ContentBlock.Text text) {
      TextChunks.of(text.text(), chunkCount)
          .forEach(chunk -> addDelta(Json.object().put("text", chunk)));
    } else if (content instanceof ContentBlock.Reasoning reasoning) {
      TextChunks.of(reasoning.text(), chunkCount).forEach(chunk -> addReasoning("text", chunk));
      addReasoning("signature", reasoning.signature());
    } else if (content instanceof ContentBlock.ToolUse tool) {
      addTool(tool);
    }
    add("contentBlockStop", indexed());
    block++;
  }

  private void addTool(ContentBlock.ToolUse tool) {
    ObjectNode start = indexed();
    start
        .putObject("start")
        .putObject("toolUse")
        .put("name", tool.name())
        .put("toolUseId", tool.id());
    add("contentBlockStart", start);
    ObjectNode delta = Json.object();
    delta.putObject("toolUse").put("input", tool.input().toString());
    addDelta(delta);
  }

  private void addReasoning(String part, String value) {
    ObjectNode delta = Json.object();
    delta.putObject("reasoningContent").put(part, value);
    addDelta(delta);
  }

  private void addDelta(ObjectNode delta) {
    ObjectNode payload = indexed();
    payload.set("delta", delta);
    add("contentBlockDelta", payload);
  }

  private ObjectNode indexed() {
    return Json.object().put("contentBlockIndex", block);
  }
}

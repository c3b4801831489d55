package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** TwelveLabs Pegasus, which answers a prompt about a video. */
final class TwelveLabsPegasus implements Family {

  @Override
  public List<String> models() {
    return List.of("twelvelabs.pegasus-");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("inputPrompt").object("mediaSource").check();
    return new Conversation()
        .medium("video")
        .text("user", request.json().path("inputPrompt").asText())
        .limit(request.json().path("maxOutputTokens"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    return chunk(generation.first().text())
        .put("finishReason", Reasons.OPENAI.of(generation.first()));
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> chunks = new ArrayList<>();
    generation.deltas(generation.first().text()).forEach(text -> chunks.add(chunk(text)));
    chunks.add(chunk("").put("finishReason", Reasons.OPENAI.of(generation.first())));
    return chunks;
  }

  private static ObjectNode chunk(String text) {
    return Json.object().put("message", text);
  }
}

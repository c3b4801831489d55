package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers that are a list of texts, each with its reason; a chunk is such a list of one. */
record TextChoices(String list) {

  ObjectNode body(Generation generation) {
    ObjectNode body = Json.object();
    for (ConverseAnswer answer : generation.choices()) {
      body.withArray(list)
          .addObject()
          .put("text", answer.text())
          .put("stop_reason", Reasons.OPENAI.of(answer));
    }
    return body;
  }

  List<ObjectNode> chunks(Generation generation) {
    List<ObjectNode> chunks = new ArrayList<>();
    ConverseAnswer answer = generation.first();
    generation.deltas(answer.text()).forEach(text -> chunks.add(chunk(text, null)));
    chunks.add(chunk("", Reasons.OPENAI.of(answer)));
    return chunks;
  }

  private ObjectNode chunk(String text, @Nullable String reason) {
    ObjectNode chunk = Json.object();
    chunk.putArray(list).addObject().put("text", text).put("stop_reason", reason);
    return chunk;
  }
}

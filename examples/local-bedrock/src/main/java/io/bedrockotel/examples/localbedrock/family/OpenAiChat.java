package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** OpenAI's open models, and all that speak the form of its chat completions. */
final class OpenAiChat implements Family {

  @Override
  public List<String> models() {
    return List.of(
        "openai.",
        "ai21.jamba-",
        "qwen.",
        "moonshot.",
        "moonshotai.",
        "zai.",
        "minimax.",
        "writer.",
        "nvidia.",
        "google.",
        "xai.");
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().list("messages").check();
    return OpenAiMessages.read(request.json());
  }

  @Override
  public ObjectNode body(Generation generation) {
    return OpenAiAnswers.body(generation);
  }

  @Override
  public List<ObjectNode> chunks(Generation generation) {
    return OpenAiAnswers.chunks(generation);
  }
}

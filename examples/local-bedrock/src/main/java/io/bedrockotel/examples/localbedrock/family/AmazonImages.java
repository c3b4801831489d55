package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** Amazon's models that make images: Titan Image Generator and Nova Canvas. */
final class AmazonImages implements Family {

  /** The smallest PNG: one transparent dot. */
  static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  @Override
  public List<String> models() {
    return List.of("amazon.titan-image-", "amazon.nova-canvas-");
  }

  @Override
  public Counted counted() {
    return Counted.NOTHING;
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("taskType").check();
    JsonNode json = request.json();
    return Conversation.of(json.at("/textToImageParams/text").asText())
        .choices(json.at("/imageGenerationConfig/numberOfImages"));
  }

  @Override
  public ObjectNode body(Generation generation) {
    ObjectNode body = Json.object();
    ArrayNode images = body.putArray("images");
    generation.choices().forEach(choice -> images.add(PNG));
    return body.putNull("error");
  }
}

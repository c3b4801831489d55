package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** TwelveLabs Marengo, which embeds texts, images, sound and videos. */
final class TwelveLabsMarengo implements Family {

  @Override
  public List<String> models() {
    return List.of("twelvelabs.marengo-");
  }

  @Override
  public Counted counted() {
    return Counted.INPUT;
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("inputType").check();
    JsonNode json = request.json();
    Conversation conversation = new Conversation();
    String text = json.path("inputText").asText() + json.at("/text/inputText").asText();
    conversation.text("user", text);
    return json.path("inputType").asText().equals("text")
        ? conversation
        : conversation.medium("video");
  }

  @Override
  public ObjectNode body(Generation generation) {
    ModelRequest request = generation.request();
    boolean third = request.model().contains("marengo-embed-3");
    ObjectNode body = Json.object();
    body.putArray("data")
        .addObject()
        .set("embedding", Vectors.floats(request.json().toString(), third ? 512 : 1_024));
    return body;
  }
}

package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Amazon Titan Embeddings: text, versions 1 and 2, and text with images. */
final class AmazonTitanEmbeddings implements Family {

  @Override
  public List<String> models() {
    return List.of("amazon.titan-embed-", "amazon.titan-e1t-");
  }

  @Override
  public Counted counted() {
    return Counted.INPUT;
  }

  /** Tokens are those of the text: an image has none here. */
  @Override
  public Conversation read(ModelRequest request) {
    if (!request.has("inputImage")) {
      request.schema().text("inputText").check();
    }
    return Conversation.of(request.json().path("inputText").asText());
  }

  @Override
  public ObjectNode body(Generation generation) {
    JsonNode json = generation.request().json();
    String text = json.path("inputText").asText() + json.path("inputImage").asText();
    int dimensions = dimensions(generation.request());
    ObjectNode body = Json.object();
    JsonNode types = json.path("embeddingTypes");
    if (types.isEmpty() || types.toString().contains("\"float\"")) {
      body.set("embedding", Vectors.floats(text, dimensions));
    }
    if (generation.request().model().contains("text-v2")) {
      ObjectNode byType = body.putObject("embeddingsByType");
      List<String> wanted = new ArrayList<>();
      types.forEach(type -> wanted.add(type.asText()));
      (wanted.isEmpty() ? List.of("float") : wanted)
          .forEach(type -> byType.set(type, Vectors.typed(type, text, dimensions)));
    }
    return body.put("inputTextTokenCount", generation.said().inputTokens());
  }

  private static int dimensions(ModelRequest request) {
    if (request.model().contains("image")) {
      return request.json().at("/embeddingConfig/outputEmbeddingLength").asInt(1_024);
    }
    return request.model().contains("text-v2")
        ? request.json().path("dimensions").asInt(1_024)
        : 1_536;
  }
}

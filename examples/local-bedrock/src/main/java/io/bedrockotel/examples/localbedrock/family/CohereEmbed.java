package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** Cohere Embed, versions 3 and 4. */
final class CohereEmbed implements Family {

  @Override
  public List<String> models() {
    return List.of("cohere.embed-");
  }

  @Override
  public Counted counted() {
    return Counted.INPUT;
  }

  @Override
  public Conversation read(ModelRequest request) {
    Schema schema = request.schema().text("input_type");
    if (!request.has("images") && !request.has("inputs")) {
      schema.list("texts");
    }
    schema.check();
    Conversation conversation = new Conversation();
    request.json().path("texts").forEach(text -> conversation.text("user", text.asText()));
    request.json().path("images").forEach(image -> conversation.medium("image"));
    for (JsonNode input : request.json().path("inputs")) {
      input.path("content").forEach(part -> add(conversation, part));
    }
    return conversation;
  }

  private static void add(Conversation conversation, JsonNode part) {
    if (part.path("type").asText().equals("text")) {
      conversation.text("user", part.path("text").asText());
    } else {
      conversation.medium("image");
    }
  }

  @Override
  public ObjectNode body(Generation generation) {
    ModelRequest request = generation.request();
    JsonNode types = request.json().path("embedding_types");
    ObjectNode body = Json.object().put("id", request.uuid(0));
    if (types.isEmpty()) {
      body.set("embeddings", vectors(request, "float"));
      body.put("response_type", "embeddings_floats");
    } else {
      ObjectNode byType = body.putObject("embeddings");
      types.forEach(type -> byType.set(type.asText(), vectors(request, type.asText())));
      body.put("response_type", "embeddings_by_type");
    }
    ArrayNode texts = body.putArray("texts");
    request.json().path("texts").forEach(texts::add);
    return body;
  }

  private static ArrayNode vectors(ModelRequest request, String type) {
    boolean fourth = request.model().contains("embed-v4");
    int dimensions = fourth ? request.json().path("output_dimension").asInt(1_536) : 1_024;
    ArrayNode vectors = Json.MAPPER.createArrayNode();
    for (String member : List.of("texts", "images", "inputs")) {
      for (JsonNode one : request.json().path(member)) {
        vectors.add(Vectors.typed(type, one.toString(), dimensions));
      }
    }
    return vectors;
  }
}

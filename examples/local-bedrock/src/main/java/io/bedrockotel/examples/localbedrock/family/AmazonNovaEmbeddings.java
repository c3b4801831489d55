package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;
import java.util.Locale;

/** Amazon Nova Multimodal Embeddings, one input at a time. */
final class AmazonNovaEmbeddings implements Family {

  private static final List<String> MEDIA = List.of("image", "audio", "video");

  @Override
  public List<String> models() {
    return List.of("amazon.nova-2-multimodal-embeddings-");
  }

  @Override
  public Counted counted() {
    return Counted.INPUT;
  }

  @Override
  public Conversation read(ModelRequest request) {
    request.schema().text("taskType").object("singleEmbeddingParams").check();
    JsonNode params = request.json().path("singleEmbeddingParams");
    Conversation conversation = Conversation.of(params.at("/text/value").asText());
    MEDIA.stream().filter(params::has).forEach(conversation::medium);
    return conversation;
  }

  @Override
  public ObjectNode body(Generation generation) {
    JsonNode params = generation.request().json().path("singleEmbeddingParams");
    String type = MEDIA.stream().filter(params::has).findFirst().orElse("text");
    ObjectNode body = Json.object();
    ObjectNode embedding = body.putArray("embeddings").addObject();
    embedding.put("embeddingType", type.toUpperCase(Locale.ROOT));
    int dimensions = params.path("embeddingDimension").asInt(3_072);
    embedding.set("embedding", Vectors.floats(params.path(type).toString(), dimensions));
    return body;
  }
}

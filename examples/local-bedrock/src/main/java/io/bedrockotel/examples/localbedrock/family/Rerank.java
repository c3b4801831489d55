package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** The rerank models of Cohere and Amazon, for which Bedrock counts no tokens. */
final class Rerank implements Family {

  @Override
  public List<String> models() {
    return List.of("cohere.rerank-", "amazon.rerank-");
  }

  @Override
  public Counted counted() {
    return Counted.NOTHING;
  }

  @Override
  public Conversation read(ModelRequest request) {
    Schema schema = request.schema().text("query").list("documents");
    if (request.model().startsWith("cohere.")) {
      schema.number("api_version");
    }
    schema.check();
    return Conversation.of(request.json().path("query").asText());
  }

  /** The documents in the order in which they came. */
  @Override
  public ObjectNode body(Generation generation) {
    JsonNode json = generation.request().json();
    int documents = json.path("documents").size();
    int wanted = Math.min(documents, json.path("top_n").asInt(documents));
    ObjectNode body = Json.object();
    ArrayNode results = body.putArray("results");
    for (int i = 0; i < wanted; i++) {
      results.addObject().put("index", i).put("relevance_score", 1.0 / (i + 2));
    }
    return body;
  }
}

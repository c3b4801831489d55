package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.WireAnswer;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.util.Optional;

/** The JSON that AWS services speak. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The object that a text is; empty when it is none. */
  static Optional<ObjectNode> parse(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  static ObjectNode body(WireRequest request) {
    return parse(request.body().toStringUtf8())
        .orElseThrow(
            () -> new HttpRefusal(400, "SerializationException", "The body is no JSON object"));
  }

  static WireAnswer answer(JsonNode body) {
    return WireAnswer.text(200, "application/x-amz-json-1.1", body.toString());
  }

  /** An error: clients find its code in the body or in the header, each protocol in its own. */
  static WireAnswer error(HttpRefusal refusal) {
    ObjectNode body = object().put("__type", refusal.code()).put("message", refusal.reason());
    return WireAnswer.text(refusal.status(), "application/x-amz-json-1.1", body.toString())
        .with("x-amzn-ErrorType", refusal.code());
  }
}

package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.Map;
import java.util.Optional;

/**
 * One call of an operation as it came in.
 *
 * @param requestId the request id that the answer will carry
 * @param modelId the decoded identifier out of the path, of a model mostly; else empty
 * @param headers the request headers under lower-case names
 * @param query the parameters of the query
 * @param body the request body
 */
public record Call(
    String requestId,
    String modelId,
    Map<String, String> headers,
    Map<String, String> query,
    String body) {

  /** The body as a JSON object, or a SerializationException. */
  ObjectNode json() {
    if (parsed().orElse(null) instanceof ObjectNode object) {
      return object;
    }
    throw new Refused(AwsError.serialization("The body of the request is not a JSON object."));
  }

  /** The body as JSON, if it is JSON. */
  public Optional<JsonNode> parsed() {
    try {
      return Optional.ofNullable(Json.MAPPER.readTree(body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}

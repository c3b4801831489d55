package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** The model's own response fields; the stand-in's models have one, {@code stop_sequence}. */
final class AdditionalFields {

  private static final String STOP_SEQUENCE = "stop_sequence";

  private AdditionalFields() {}

  static ObjectNode of(JsonNode request, ConverseAnswer answer) {
    ObjectNode fields = Json.object();
    for (JsonNode path : request.path("additionalModelResponseFieldPaths")) {
      if (path.asText().equals("/" + STOP_SEQUENCE)) {
        fields.put(STOP_SEQUENCE, answer.stopSequence());
      }
    }
    return fields;
  }
}

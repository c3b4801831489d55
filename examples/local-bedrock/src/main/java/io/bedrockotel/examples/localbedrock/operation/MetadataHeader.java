package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.Map;

/** The request metadata of InvokeModel: a JSON object of strings in a request header. */
final class MetadataHeader {

  private static final String NAME = "x-amzn-bedrock-request-metadata";
  private static final int MAX_CHARACTERS = 8_500;
  private static final ObjectReader STRICT =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private MetadataHeader() {}

  static Map<String, String> of(Call call) {
    String value = call.headers().get(NAME);
    if (value == null) {
      return Map.of();
    }
    if (value.length() > MAX_CHARACTERS) {
      throw refused("is longer than " + MAX_CHARACTERS + " characters");
    }
    try {
      JsonNode map = STRICT.readTree(value);
      if (!map.isObject()) {
        throw refused("is not a JSON object");
      }
      map.forEach(MetadataHeader::checkText);
      return RequestMetadata.of(map);
    } catch (JsonProcessingException e) {
      throw refused("is not a JSON object");
    }
  }

  private static void checkText(JsonNode value) {
    if (!value.isTextual()) {
      throw refused("has a value that is not a string");
    }
  }

  private static Refused refused(String why) {
    return new Refused(
        AwsError.validation("The X-Amzn-Bedrock-Request-Metadata header " + why + "."));
  }
}

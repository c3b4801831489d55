package io.bedrockotel.examples.localbedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.io.IOException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/** InvokeModel calls of real SDK clients, with bodies in which single quotes are double quotes. */
final class Invoking {

  private static final String HEADERS = "x-amzn-bedrock-";

  private final RunningBedrock bedrock;

  Invoking(RunningBedrock bedrock) {
    this.bedrock = bedrock;
  }

  InvokeModelResponse call(String modelId, String body) {
    String json = RunningBedrock.json(body).toString();
    return bedrock
        .sync()
        .invokeModel(request -> request.modelId(modelId).body(SdkBytes.fromUtf8String(json)));
  }

  JsonNode answer(String modelId, String body) {
    return body(call(modelId, body));
  }

  ChunkProbe stream(String modelId, String body) {
    return new ChunkProbe(bedrock.async(Protocol.HTTP1_1), modelId, RunningBedrock.json(body));
  }

  JsonNode logged() {
    var logs = bedrock.get().invocations();
    return logs.get(logs.size() - 1);
  }

  static JsonNode body(InvokeModelResponse response) {
    try {
      return Json.MAPPER.readTree(response.body().asUtf8String());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A header's number; -1 when there is none. */
  static int header(InvokeModelResponse response, String name) {
    return response
        .sdkHttpResponse()
        .firstMatchingHeader(HEADERS + name)
        .map(Integer::parseInt)
        .orElse(-1);
  }
}

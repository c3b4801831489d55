package io.bedrockotel.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** What Bedrock answers to the calls: the bytes of its wire protocol. */
final class Answers {

  private static final int FRAMING_EVENTS = 4;

  private static final String CONVERSE =
      """
      {"metrics":{"latencyMs":640},"output":{"message":{"content":[{"text":"%s"}],\
      "role":"assistant"}},"stopReason":"end_turn","usage":{"inputTokens":26,\
      "outputTokens":31,"totalTokens":57,"cacheReadInputTokens":0,"cacheWriteInputTokens":0}}"""
          .formatted(Texts.ANSWER);

  private static final String DELTA =
      """
      {"contentBlockIndex":0,"delta":{"text":" and then some"},"p":"abcdefghijklm"}""";

  private static final String METADATA =
      """
      {"metrics":{"latencyMs":1640},"usage":{"inputTokens":26,"outputTokens":31,\
      "totalTokens":57,"cacheReadInputTokens":0,"cacheWriteInputTokens":0},"p":"abcdef"}""";

  private Answers() {}

  static byte[] converse() {
    return CONVERSE.getBytes(UTF_8);
  }

  /** A stream of that many events, the first and the closing ones included. */
  static List<ByteBuffer> stream(int events) {
    List<ByteBuffer> frames = new ArrayList<>();
    frames.add(frame("messageStart", "{\"p\":\"abcdefghij\",\"role\":\"assistant\"}"));
    for (int i = FRAMING_EVENTS; i < events; i++) {
      frames.add(frame("contentBlockDelta", DELTA));
    }
    frames.add(frame("contentBlockStop", "{\"contentBlockIndex\":0,\"p\":\"abcdefg\"}"));
    frames.add(frame("messageStop", "{\"p\":\"abcdefghijkl\",\"stopReason\":\"end_turn\"}"));
    frames.add(frame("metadata", METADATA));
    return List.copyOf(frames);
  }

  static SdkHttpResponse head(String contentType) {
    return SdkHttpResponse.builder()
        .statusCode(200)
        .putHeader("Content-Type", contentType)
        .putHeader("x-amzn-RequestId", "5b0bb6f6-8a1c-4a28-9b0e-4d0f2a1c9e77")
        .build();
  }

  /** With what Bedrock itself has counted. */
  static SdkHttpResponse invokeModelHead() {
    return head("application/json").toBuilder()
        .putHeader("X-Amzn-Bedrock-Invocation-Latency", "640")
        .putHeader("X-Amzn-Bedrock-Output-Token-Count", "31")
        .putHeader("X-Amzn-Bedrock-Input-Token-Count", "26")
        .build();
  }

  static ByteBuffer frame(String type, String payload) {
    Map<String, HeaderValue> headers = new LinkedHashMap<>();
    headers.put(":event-type", HeaderValue.fromString(type));
    headers.put(":content-type", HeaderValue.fromString("application/json"));
    headers.put(":message-type", HeaderValue.fromString("event"));
    return new Message(headers, payload.getBytes(UTF_8)).toByteBuffer();
  }
}

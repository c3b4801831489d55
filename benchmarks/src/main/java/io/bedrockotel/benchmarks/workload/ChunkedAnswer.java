package io.bedrockotel.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The chunks in which Claude streams its own messages through InvokeModel. */
final class ChunkedAnswer {

  private static final int FRAMING_CHUNKS = 5;

  private static final List<String> START =
      List.of(
          """
          {"type":"message_start","message":{"model":"claude-sonnet-4-5-20250929",\
          "id":"msg_bdrk_01Bxyz4S8xW2Zh8mGqLdHkPw","type":"message","role":"assistant",\
          "content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":26,\
          "cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":1}}}""",
          """
          {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""");

  private static final String DELTA =
      """
      {"type":"content_block_delta","index":0,"delta":{"type":"text_delta",\
      "text":" and then some"}}""";

  private static final List<String> END =
      List.of(
          "{\"type\":\"content_block_stop\",\"index\":0}",
          """
          {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},\
          "usage":{"output_tokens":31}}""",
          """
          {"type":"message_stop","amazon-bedrock-invocationMetrics":{"inputTokenCount":26,\
          "outputTokenCount":31,"invocationLatency":1640,"firstByteLatency":296}}""");

  private ChunkedAnswer() {}

  /** An answer of that many chunks, the first and the closing ones included. */
  static List<ByteBuffer> of(int chunks) {
    List<String> texts = new ArrayList<>(START);
    for (int i = FRAMING_CHUNKS; i < chunks; i++) {
      texts.add(DELTA);
    }
    texts.addAll(END);
    return texts.stream().map(text -> Answers.frame("chunk", part(text))).toList();
  }

  private static String part(String chunk) {
    String bytes = Base64.getEncoder().encodeToString(chunk.getBytes(UTF_8));
    return "{\"bytes\":\"" + bytes + "\",\"p\":\"abcdefghijklm\"}";
  }
}

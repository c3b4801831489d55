package io.bedrockotel.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies in the models' own forms, as InvokeModel takes and gives them. */
final class Bodies {

  /** How many numbers each vector has: those of Titan Text Embeddings G1, and of Cohere Embed 3. */
  private static final int TITAN_DIMENSIONS = 1_536;

  private static final int COHERE_DIMENSIONS = 1_024;

  private static final String CLAUDE =
      """
      {"id":"msg_bdrk_01Bxyz4S8xW2Zh8mGqLdHkPw","type":"message","role":"assistant",\
      "model":"claude-sonnet-4-5-20250929","content":[{"type":"text","text":"%s"}],\
      "stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":26,\
      "cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":31}}"""
          .formatted(Texts.ANSWER);

  private Bodies() {}

  /** A request of so many bytes to Claude, most of which are an image. */
  static byte[] claudeWithImage(int bytes) {
    String start =
        """
        {"anthropic_version":"bedrock-2023-05-31","max_tokens":500,"temperature":0.2,\
        "system":"%s","messages":[{"role":"user","content":[{"type":"image","source":\
        {"type":"base64","media_type":"image/png","data":\""""
            .formatted(Texts.SYSTEM);
    String end =
        """
        "}},{"type":"text","text":"%s"}]}]}"""
            .formatted(Texts.QUESTION);
    byte[] image = new byte[(bytes - start.length() - end.length()) / 4 * 3];
    new Random(1).nextBytes(image);
    return (start + Base64.getEncoder().encodeToString(image) + end).getBytes(UTF_8);
  }

  static byte[] claudeAnswer() {
    return CLAUDE.getBytes(UTF_8);
  }

  static byte[] titan() {
    return "{\"inputText\":\"%s\"}".formatted(Texts.ANSWER).getBytes(UTF_8);
  }

  static byte[] titanAnswer() {
    return "{\"embedding\":%s,\"inputTextTokenCount\":34}"
        .formatted(vector(new Random(1), TITAN_DIMENSIONS))
        .getBytes(UTF_8);
  }

  static byte[] cohere(int texts) {
    return "{\"texts\":%s,\"input_type\":\"search_document\",\"truncate\":\"END\"}"
        .formatted(texts(texts))
        .getBytes(UTF_8);
  }

  static byte[] cohereAnswer(int texts) {
    Random random = new Random(1);
    String vectors =
        IntStream.range(0, texts)
            .mapToObj(i -> vector(random, COHERE_DIMENSIONS))
            .collect(Collectors.joining(",", "[", "]"));
    return """
        {"embeddings":%s,"id":"6f0c1f0e-3e0b-4f0a-9a3d-2a5d9d2f7c11",\
        "response_type":"embeddings_floats","texts":%s}"""
        .formatted(vectors, texts(texts))
        .getBytes(UTF_8);
  }

  private static String texts(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "\"" + i + ". " + Texts.ANSWER + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String vector(Random random, int dimensions) {
    return IntStream.range(0, dimensions)
        .mapToObj(i -> String.format(Locale.ROOT, "%.8f", random.nextDouble() / 5 - 0.1))
        .collect(Collectors.joining(",", "[", "]"));
  }
}

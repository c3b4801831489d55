package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.TokenCounts;
import java.util.List;
import java.util.StringJoiner;

/** What was read, in words: every value that is there, and none that is absent. */
final class Reading {
  private final StringJoiner words = new StringJoiner(" ");

  private Reading() {}

  static String of(RequestBody body) {
    return new Reading()
        .word(body.operationName())
        .with("output", body.outputType())
        .with("max", body.maxTokens())
        .with("temperature", body.temperature())
        .with("p", body.topP())
        .with("k", body.topK())
        .with("frequency", body.frequencyPenalty())
        .with("presence", body.presencePenalty())
        .with("seed", body.seed())
        .with("choices", body.choices())
        .with("dimensions", body.dimensions())
        .with("stop", orNull(body.stopSequences()))
        .with("encodings", orNull(body.encodingFormats()))
        .toString();
  }

  static String of(ResponseBody body) {
    return new Reading()
        .with("id", body.id())
        .with("model", body.model())
        .with("finish", orNull(body.finishReasons()))
        .with("tokens", counts(body.modelCounts()))
        .with("metrics", counts(body.streamMetrics()))
        .with("latency", body.latencyMillis())
        .with("dimensions", body.dimensions())
        .with("tools", body.toolCalls())
        .with("guardrail", body.guardrailAction())
        .with("policies", orNull(body.guardrailPolicies()))
        .toString();
  }

  /** What all chunks said, and whether the closing one was among them. */
  static String ofStream(ResponseBody body) {
    return new Reading()
        .word(of(body).isEmpty() ? null : of(body))
        .with("closed", body.closed() ? "yes" : null)
        .toString();
  }

  private static String counts(TokenCounts counts) {
    return counts == null
        ? null
        : new Reading()
            .with("in", counts.wholeInput())
            .with("out", counts.output())
            .with("read", counts.cacheRead())
            .with("write", counts.cacheWrite())
            .with("5m", counts.cacheWrite5m())
            .with("1h", counts.cacheWrite1h())
            .with("reasoning", counts.reasoning())
            .toString()
            .replace(' ', ',');
  }

  private static List<String> orNull(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }

  private Reading word(String word) {
    if (word != null) {
      words.add(word);
    }
    return this;
  }

  private Reading with(String name, Object value) {
    return word(value == null ? null : name + "=" + value);
  }

  @Override
  public String toString() {
    return words.toString();
  }
}

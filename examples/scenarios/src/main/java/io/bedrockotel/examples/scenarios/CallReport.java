package io.bedrockotel.examples.scenarios;

import io.opentelemetry.api.baggage.Baggage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** The block of console lines that tells what one call to Bedrock was for and what it used. */
final class CallReport {

  private static final int FIRST_WORDS = 80;

  private final String application;
  private final String model;
  private final Baggage labels;

  private CallReport(String application, String model, Baggage labels) {
    this.application = application;
    this.model = model;
    this.labels = labels;
  }

  /** Takes the labels before the call: an async answer arrives on a thread that has none. */
  static CallReport of(String application, String model) {
    return new CallReport(application, model, Baggage.current());
  }

  void print(Answer answer) {
    System.out.println(lines(answer));
  }

  String lines(Answer answer) {
    StringBuilder heading = new StringBuilder("[").append(application).append("] ").append(model);
    append(heading, "tenant", Label.TENANT_ID.in(labels));
    append(heading, "variant", Label.VARIANT.in(labels));
    return heading + "\n  tokens: " + tokens(answer.usage()) + "\n  answer: " + firstWords(answer);
  }

  private static String tokens(@Nullable TokenUsage usage) {
    if (usage == null) {
      return "not reported";
    }
    StringBuilder line = new StringBuilder("input=").append(usage.inputTokens());
    append(line, "output", usage.outputTokens());
    append(line, "total", usage.totalTokens());
    append(line, "cache_read", usage.cacheReadInputTokens());
    append(line, "cache_write", usage.cacheWriteInputTokens());
    return line.toString();
  }

  private static void append(StringBuilder line, String name, @Nullable Object value) {
    if (value != null) {
      line.append(' ').append(name).append('=').append(value);
    }
  }

  private static String firstWords(Answer answer) {
    String text = answer.text().replaceAll("\\s+", " ").strip();
    if (text.length() <= FIRST_WORDS) {
      return text;
    }
    int end = text.lastIndexOf(' ', FIRST_WORDS);
    return text.substring(0, end > 0 ? end : FIRST_WORDS) + " …";
  }
}

package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/**
 * Token counts of one call as Bedrock reported them, and those of the model's own that differ; what
 * was not reported is null, never 0.
 */
public final class Usage {
  private final String source;
  private final TokenCounts counts;
  private final @Nullable Long modelInput;
  private final @Nullable Long modelOutput;
  private final boolean consistent;

  private Usage(String source, TokenCounts counts) {
    this.source = source;
    this.counts = counts.sound();
    this.modelInput = null;
    this.modelOutput = null;
    this.consistent = this.counts == counts;
  }

  private Usage(String source, TwoReports both, @Nullable Long modelOutput) {
    TokenCounts settled = both.settled();
    this.source = source;
    this.counts = settled.sound();
    this.modelInput = both.modelInput();
    this.modelOutput = modelOutput;
    this.consistent = this.counts == settled && both.agreeOnTheCache();
  }

  /** Counts of which there is one report only. */
  public static Usage of(String source, TokenCounts counts) {
    return new Usage(source, counts);
  }

  /**
   * Counts of which Bedrock and the model may both have reported. Bedrock's stand; what it left out
   * is the model's.
   *
   * @param source where Bedrock's were read
   * @param bedrock null where there are none
   * @param body the model's own, null where there are none
   * @return null where nobody counted
   */
  public static @Nullable Usage of(
      String source, @Nullable TokenCounts bedrock, @Nullable TokenCounts body) {
    if (bedrock == null) {
      return body == null ? null : of("body", body);
    }
    if (body == null) {
      return of(source, bedrock);
    }
    return new Usage(source, new TwoReports(bedrock, body), body.output());
  }

  /** Where the counts were read: {@code body}, {@code headers}, {@code stream_metrics}. */
  public String source() {
    return source;
  }

  /** All input tokens, those read from and written to the cache included. */
  public @Nullable Long inputTokens() {
    return counts.wholeInput();
  }

  /** Tokens of the answer. */
  public @Nullable Long outputTokens() {
    return counts.output();
  }

  /** Input tokens read from the prompt cache. */
  public @Nullable Long cacheReadTokens() {
    return counts.cacheRead();
  }

  /** Input tokens written to the prompt cache. */
  public @Nullable Long cacheWriteTokens() {
    return counts.cacheWrite();
  }

  /** Of these, tokens kept for five minutes. */
  public @Nullable Long cacheWrite5mTokens() {
    return counts.cacheWrite5m();
  }

  /** Of these, tokens kept for one hour. */
  public @Nullable Long cacheWrite1hTokens() {
    return counts.cacheWrite1h();
  }

  /** Of the output tokens, those of reasoning. */
  public @Nullable Long reasoningTokens() {
    return counts.reasoning();
  }

  /** All input tokens by the model's own count, where that differs. */
  public @Nullable Long modelInputTokens() {
    return different(modelInput, inputTokens());
  }

  /** Tokens of the answer by the model's own count, where that differs. */
  public @Nullable Long modelOutputTokens() {
    return different(modelOutput, outputTokens());
  }

  /**
   * Whether the reports leave no doubt of which kind the tokens are: false where a part was greater
   * than its whole, or two reports do not agree on the cache.
   */
  public boolean consistent() {
    return consistent;
  }

  /** Whether Bedrock and the model disagree. */
  public boolean disagrees() {
    return modelInputTokens() != null || modelOutputTokens() != null;
  }

  private static @Nullable Long different(@Nullable Long model, @Nullable Long bedrock) {
    return model == null || model.equals(bedrock) ? null : model;
  }
}

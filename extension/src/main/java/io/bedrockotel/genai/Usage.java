package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/** Token counts of one call as Bedrock reported them; what it did not report is null, never 0. */
public final class Usage {
  private final String source;
  private final @Nullable Long inputTokens;
  private final @Nullable Long outputTokens;
  private final @Nullable Long cacheReadTokens;
  private final @Nullable Long cacheWriteTokens;
  private final @Nullable Long cacheWrite5mTokens;
  private final @Nullable Long cacheWrite1hTokens;

  private Usage(Builder builder) {
    this.source = builder.source;
    this.inputTokens = builder.inputTokens;
    this.outputTokens = builder.outputTokens;
    this.cacheReadTokens = builder.cacheReadTokens;
    this.cacheWriteTokens = builder.cacheWriteTokens;
    this.cacheWrite5mTokens = builder.cacheWrite5mTokens;
    this.cacheWrite1hTokens = builder.cacheWrite1hTokens;
  }

  public static Builder builder(String source) {
    return new Builder(source);
  }

  /** Where the counts were read: {@code body}, {@code headers}, {@code stream_metrics}. */
  public String source() {
    return source;
  }

  /** All input tokens, those read from and written to the cache included. */
  public @Nullable Long inputTokens() {
    return inputTokens;
  }

  /** Tokens of the answer. */
  public @Nullable Long outputTokens() {
    return outputTokens;
  }

  /** Input tokens read from the prompt cache. */
  public @Nullable Long cacheReadTokens() {
    return cacheReadTokens;
  }

  /** Input tokens written to the prompt cache. */
  public @Nullable Long cacheWriteTokens() {
    return cacheWriteTokens;
  }

  /** Of these, tokens kept for five minutes. */
  public @Nullable Long cacheWrite5mTokens() {
    return cacheWrite5mTokens;
  }

  /** Of these, tokens kept for one hour. */
  public @Nullable Long cacheWrite1hTokens() {
    return cacheWrite1hTokens;
  }

  /** Collects the parts of a {@link Usage}. */
  public static final class Builder {
    private final String source;
    private @Nullable Long inputTokens;
    private @Nullable Long outputTokens;
    private @Nullable Long cacheReadTokens;
    private @Nullable Long cacheWriteTokens;
    private @Nullable Long cacheWrite5mTokens;
    private @Nullable Long cacheWrite1hTokens;

    private Builder(String source) {
      this.source = source;
    }

    public Builder inputTokens(@Nullable Long inputTokens) {
      this.inputTokens = inputTokens;
      return this;
    }

    public Builder outputTokens(@Nullable Long outputTokens) {
      this.outputTokens = outputTokens;
      return this;
    }

    public Builder cacheReadTokens(@Nullable Long cacheReadTokens) {
      this.cacheReadTokens = cacheReadTokens;
      return this;
    }

    public Builder cacheWriteTokens(@Nullable Long cacheWriteTokens) {
      this.cacheWriteTokens = cacheWriteTokens;
      return this;
    }

    public Builder cacheWrite5mTokens(@Nullable Long cacheWrite5mTokens) {
      this.cacheWrite5mTokens = cacheWrite5mTokens;
      return this;
    }

    public Builder cacheWrite1hTokens(@Nullable Long cacheWrite1hTokens) {
      this.cacheWrite1hTokens = cacheWrite1hTokens;
      return this;
    }

    public Usage build() {
      return new Usage(this);
    }
  }
}

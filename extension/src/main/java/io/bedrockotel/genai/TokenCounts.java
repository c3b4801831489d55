package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/**
 * The token counts of one report as they stand there, before it is known what each includes; what
 * is not reported is null.
 */
public final class TokenCounts {
  private final @Nullable Long input;
  private final @Nullable Long output;
  private final @Nullable Long total;
  private final @Nullable Long cacheRead;
  private final @Nullable Long cacheWrite;
  private final @Nullable Long cacheWrite5m;
  private final @Nullable Long cacheWrite1h;
  private final @Nullable Long reasoning;
  private final boolean inputIncludesCache;

  private TokenCounts(Builder builder) {
    this.input = builder.input;
    this.output = builder.output;
    this.total = builder.total;
    this.cacheRead = builder.cacheRead;
    this.cacheWrite = builder.cacheWrite;
    this.cacheWrite5m = builder.cacheWrite5m;
    this.cacheWrite1h = builder.cacheWrite1h;
    this.reasoning = builder.reasoning;
    this.inputIncludesCache = builder.inputIncludesCache;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Input tokens as reported. */
  public @Nullable Long input() {
    return input;
  }

  /** Tokens of the answer. */
  public @Nullable Long output() {
    return output;
  }

  /** All tokens as reported. */
  public @Nullable Long total() {
    return total;
  }

  /** Input tokens read from the prompt cache. */
  public @Nullable Long cacheRead() {
    return cacheRead;
  }

  /** Input tokens written to the prompt cache. */
  public @Nullable Long cacheWrite() {
    return cacheWrite;
  }

  /** Of these, tokens kept for five minutes. */
  public @Nullable Long cacheWrite5m() {
    return cacheWrite5m;
  }

  /** Of these, tokens kept for one hour. */
  public @Nullable Long cacheWrite1h() {
    return cacheWrite1h;
  }

  /** Of the output tokens, those of reasoning. */
  public @Nullable Long reasoning() {
    return reasoning;
  }

  /** Whether there is any count of input or output. */
  public boolean isEmpty() {
    return input == null && output == null;
  }

  /** All input tokens, cached ones included; null when no input was reported. */
  public @Nullable Long wholeInput() {
    if (input == null || inputIncludesCache) {
      return input;
    }
    long read = orZero(cacheRead);
    long write = orZero(cacheWrite);
    if (total != null && output != null) {
      long counted = total - output;
      boolean writeIncluded = counted == input + read && input >= write;
      boolean cacheIncluded = counted == input && input >= read + write;
      if (writeIncluded || cacheIncluded) {
        return counted;
      }
    }
    return input + read + write;
  }

  /** These counts, and where they leave one out, another report's of the same answer. */
  TokenCounts orElse(TokenCounts other) {
    Builder both = new Builder();
    both.input = wholeInput(other);
    both.inputIncludesCache = true;
    both.output = either(output, other.output);
    both.cacheRead = either(cacheRead, other.cacheRead);
    both.cacheWrite = either(cacheWrite, other.cacheWrite);
    both.cacheWrite5m = either(cacheWrite5m, other.cacheWrite5m);
    both.cacheWrite1h = either(cacheWrite1h, other.cacheWrite1h);
    both.reasoning = either(reasoning, other.reasoning);
    return both.build();
  }

  /** Without cached tokens beside it, an input says by the other report what is in it. */
  private @Nullable Long wholeInput(TokenCounts other) {
    boolean silent = cacheRead == null && cacheWrite == null;
    return input == null || (silent && input.equals(other.input))
        ? other.wholeInput()
        : wholeInput();
  }

  private static @Nullable Long either(@Nullable Long count, @Nullable Long other) {
    return count == null ? other : count;
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  @Override
  public String toString() {
    return "TokenCounts{" + input + " in, " + output + " out}";
  }

  /** Collects the counts of a {@link TokenCounts}. */
  public static final class Builder {
    private @Nullable Long input;
    private @Nullable Long output;
    private @Nullable Long total;
    private @Nullable Long cacheRead;
    private @Nullable Long cacheWrite;
    private @Nullable Long cacheWrite5m;
    private @Nullable Long cacheWrite1h;
    private @Nullable Long reasoning;
    private boolean inputIncludesCache;

    private Builder() {}

    public Builder input(long input) {
      this.input = input;
      return this;
    }

    public Builder output(long output) {
      this.output = output;
      return this;
    }

    /** Adds to the output: the tokens of one of several answers. */
    public Builder addOutput(long output) {
      this.output = this.output == null ? output : this.output + output;
      return this;
    }

    public Builder total(long total) {
      this.total = total;
      return this;
    }

    public Builder cacheRead(long cacheRead) {
      this.cacheRead = cacheRead;
      return this;
    }

    public Builder cacheWrite(long cacheWrite) {
      this.cacheWrite = cacheWrite;
      return this;
    }

    public Builder cacheWrite5m(long cacheWrite5m) {
      this.cacheWrite5m = cacheWrite5m;
      return this;
    }

    public Builder cacheWrite1h(long cacheWrite1h) {
      this.cacheWrite1h = cacheWrite1h;
      return this;
    }

    public Builder reasoning(long reasoning) {
      this.reasoning = reasoning;
      return this;
    }

    /** Says that the count of input has the cached tokens in it. */
    public Builder inputIncludesCache() {
      this.inputIncludesCache = true;
      return this;
    }

    public TokenCounts build() {
      return new TokenCounts(this);
    }
  }
}

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
  private final boolean readInInput;
  private final boolean writeInInput;

  private TokenCounts(Builder builder) {
    this.input = builder.input;
    this.output = builder.output;
    this.total = builder.total;
    this.cacheRead = builder.cacheRead;
    this.cacheWrite = builder.cacheWrite;
    this.cacheWrite5m = builder.cacheWrite5m;
    this.cacheWrite1h = builder.cacheWrite1h;
    this.reasoning = builder.reasoning;
    this.readInInput = builder.readInInput;
    this.writeInInput = builder.writeInInput;
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
    return input == null ? null : input + beside(cacheRead, cacheWrite);
  }

  /** Of tokens read from and written to the cache, those that an input like this has not in it. */
  long beside(@Nullable Long read, @Nullable Long write) {
    return (readInInput ? 0 : orZero(read)) + (writeInInput ? 0 : orZero(write));
  }

  /** Whether that much can have been read from and written to the cache. */
  boolean hasRoomFor(@Nullable Long read, @Nullable Long write) {
    return input == null
        || orZero(readInInput ? read : null) + orZero(writeInInput ? write : null) <= input;
  }

  /** These counts without the parts that are greater than what they are parts of. */
  TokenCounts sound() {
    boolean cache = hasRoomFor(cacheRead, cacheWrite);
    Long written = cacheWrite == null ? wholeInput() : cacheWrite;
    boolean lifetimes = cache && fits(orZero(cacheWrite5m) + orZero(cacheWrite1h), written);
    boolean thought = fits(orZero(reasoning), output);
    if (cache && lifetimes && thought) {
      return this;
    }
    Builder sound = new Builder();
    sound.input = cache ? wholeInput() : input;
    sound.output = output;
    sound.readInInput = true;
    sound.writeInInput = true;
    sound.cacheRead = cache ? cacheRead : null;
    sound.cacheWrite = cache ? cacheWrite : null;
    sound.cacheWrite5m = lifetimes ? cacheWrite5m : null;
    sound.cacheWrite1h = lifetimes ? cacheWrite1h : null;
    sound.reasoning = thought ? reasoning : null;
    return sound.build();
  }

  private static boolean fits(long part, @Nullable Long whole) {
    return whole == null || part <= whole;
  }

  /** The first count, or where it is missing the other. */
  static @Nullable Long either(@Nullable Long count, @Nullable Long other) {
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
    @Nullable Long input;
    @Nullable Long output;
    @Nullable Long total;
    @Nullable Long cacheRead;
    @Nullable Long cacheWrite;
    @Nullable Long cacheWrite5m;
    @Nullable Long cacheWrite1h;
    @Nullable Long reasoning;
    private boolean readInInput;
    private boolean writeInInput;
    private boolean noneButCached;

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
      this.readInInput = true;
      this.writeInInput = true;
      return this;
    }

    /** Says that all input there is was cached: none at all where nothing was. */
    public Builder noneButCached() {
      this.noneButCached = true;
      return this;
    }

    public TokenCounts build() {
      if (noneButCached && input == null && orZero(cacheRead) + orZero(cacheWrite) > 0) {
        input = 0L;
      }
      if (!readInInput && input != null && total != null && output != null) {
        totalTells(input, total - output);
      }
      return new TokenCounts(this);
    }

    /** A total that leaves no other way to count the cache says what of it is in the input. */
    private void totalTells(long input, long counted) {
      long read = orZero(cacheRead);
      long write = orZero(cacheWrite);
      readInInput = counted == input && input >= read + write;
      writeInInput = readInInput || (counted == input + read && input >= write);
    }
  }
}

package io.bedrockotel.genai;

import static io.bedrockotel.genai.TokenCounts.either;

import org.jspecify.annotations.Nullable;

/**
 * The counts of one answer by Bedrock and by the model, made one. Where both mean the same, what
 * one leaves out is the other's; where they cannot be reconciled, Bedrock's stand alone.
 */
final class TwoReports {
  private final TokenCounts bedrock;
  private final TokenCounts model;
  private final @Nullable Long read;
  private final @Nullable Long write;
  private final @Nullable Long agreed;

  TwoReports(TokenCounts bedrock, TokenCounts model) {
    this.bedrock = bedrock;
    this.model = model;
    this.read = either(bedrock.cacheRead(), model.cacheRead());
    this.write = either(bedrock.cacheWrite(), model.cacheWrite());
    this.agreed = agreedInput(bedrock, model, read, write);
  }

  /** What is to be told. */
  TokenCounts settled() {
    TokenCounts.Builder counts = TokenCounts.builder().inputIncludesCache();
    if (agreed != null) {
      counts.input = agreed;
      counts.cacheRead = read;
      counts.cacheWrite = write;
      TokenCounts lifetimes = same(write, model.cacheWrite()) ? model : bedrock;
      counts.cacheWrite5m = lifetimes.cacheWrite5m();
      counts.cacheWrite1h = lifetimes.cacheWrite1h();
    } else {
      input(bedrock.input() == null && model.input() != null ? model : bedrock, counts);
    }
    counts.output = either(bedrock.output(), model.output());
    boolean sameOutput = counts.output == null || counts.output.equals(model.output());
    counts.reasoning =
        bedrock.reasoning() == null && sameOutput ? model.reasoning() : bedrock.reasoning();
    return counts.build();
  }

  private static void input(TokenCounts from, TokenCounts.Builder to) {
    to.input = from.wholeInput();
    to.cacheRead = from.cacheRead();
    to.cacheWrite = from.cacheWrite();
    to.cacheWrite5m = from.cacheWrite5m();
    to.cacheWrite1h = from.cacheWrite1h();
  }

  /** All input by the model's count; one that it shares with Bedrock is completed alike. */
  @Nullable Long modelInput() {
    Long input = model.input();
    if (input == null || !input.equals(bedrock.input())) {
      return model.wholeInput();
    }
    Long itsRead = either(model.cacheRead(), bedrock.cacheRead());
    Long itsWrite = either(model.cacheWrite(), bedrock.cacheWrite());
    if (!model.hasRoomFor(itsRead, itsWrite)) {
      return bedrock.wholeInput();
    }
    return input + model.beside(itsRead, itsWrite);
  }

  /** Whether it is certain which tokens of the input the cache had a part in. */
  boolean agreeOnTheCache() {
    if (!same(bedrock.cacheRead(), model.cacheRead())
        || !same(bedrock.cacheWrite(), model.cacheWrite())) {
      return false;
    }
    boolean bothCounted = bedrock.input() != null && model.input() != null;
    return agreed != null || !bothCounted || (isNone(read) && isNone(write));
  }

  /** Whether two counts can be one: what is left out contradicts nothing. */
  private static boolean same(@Nullable Long count, @Nullable Long other) {
    return count == null || other == null || count.equals(other);
  }

  private static boolean isNone(@Nullable Long count) {
    return count == null || count == 0;
  }

  /** All input where both can mean the same; null where they cannot. */
  private static @Nullable Long agreedInput(
      TokenCounts bedrock, TokenCounts model, @Nullable Long read, @Nullable Long write) {
    Long input = bedrock.input();
    Long whole = model.wholeInput();
    if (input == null || whole == null) {
      return null;
    }
    if (input.equals(model.input())) {
      return model.hasRoomFor(read, write) ? input + model.beside(read, write) : null;
    }
    boolean withCache = whole.equals(input);
    boolean withoutCache = whole == input + bedrock.beside(read, write);
    return withCache || withoutCache || whole.equals(bedrock.wholeInput()) ? whole : null;
  }
}

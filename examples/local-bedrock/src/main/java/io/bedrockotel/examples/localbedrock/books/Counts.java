package io.bedrockotel.examples.localbedrock.books;

import io.bedrockotel.examples.localbedrock.answer.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Sums over calls.
 *
 * @param requests calls of an operation, whatever became of them
 * @param calls those that the service answered with tokens
 * @param errors those that ended with an AWS error
 */
public record Counts(
    long requests,
    long calls,
    long errors,
    long inputTokens,
    long outputTokens,
    long cacheReadInputTokens,
    long cacheWriteInputTokens) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  Counts plus(@Nullable Usage usage, boolean error) {
    int failed = error ? 1 : 0;
    if (usage == null) {
      return new Counts(
          requests + 1,
          calls,
          errors + failed,
          inputTokens,
          outputTokens,
          cacheReadInputTokens,
          cacheWriteInputTokens);
    }
    return new Counts(
        requests + 1,
        calls + 1,
        errors + failed,
        inputTokens + usage.inputTokens(),
        outputTokens + usage.outputTokens(),
        cacheReadInputTokens + usage.cacheRead(),
        cacheWriteInputTokens + usage.cacheWritten());
  }
}

package io.bedrockotel.costs.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.genai.TokenCounts;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The reading of token counts. */
final class LoggedCounts {
  private static final String INPUT = "inputTokenCount";
  private static final String OUTPUT = "outputTokenCount";
  private static final String READ = "cacheReadInputTokenCount";
  private static final String WRITE = "cacheWriteInputTokenCount";

  /** More than any model takes, and little enough to be added up. */
  private static final long MOST = 1_000_000_000_000L;

  private LoggedCounts() {}

  /** Bedrock's own counts: those of the record itself. */
  static TokenCounts of(LoggedCall call) {
    TokenCounts.Builder counts = TokenCounts.builder();
    set(call.input(), INPUT, counts::input);
    set(call.input(), READ, counts::cacheRead);
    set(call.input(), WRITE, counts::cacheWrite);
    set(call.output(), OUTPUT, counts::output);
    return counts.build();
  }

  /**
   * Refuses a record whose counts are none.
   *
   * @throws IllegalArgumentException naming the count
   */
  static void requireSound(LoggedCall call) {
    of(call);
  }

  /** The counts of a Converse answer, as the extension reads them. */
  static TokenCounts ofConverse(JsonNode usage) {
    TokenCounts.Builder counts = TokenCounts.builder();
    set(usage, "inputTokens", counts::input);
    set(usage, "outputTokens", counts::output);
    set(usage, "totalTokens", counts::total);
    set(usage, "cacheReadInputTokens", counts::cacheRead);
    set(usage, "cacheWriteInputTokens", counts::cacheWrite);
    written(usage, "5m").ifPresent(counts::cacheWrite5m);
    written(usage, "1h").ifPresent(counts::cacheWrite1h);
    return counts.build();
  }

  private static Optional<Long> written(JsonNode usage, String lifetime) {
    return usage
        .path("cacheDetails")
        .valueStream()
        .filter(detail -> detail.path("ttl").asText().equals(lifetime))
        .flatMap(detail -> count(detail, "inputTokens").stream())
        .reduce(Long::sum);
  }

  private static void set(JsonNode object, String member, LongConsumer target) {
    count(object, member).ifPresent(target::accept);
  }

  private static Optional<Long> count(JsonNode object, String member) {
    JsonNode value = object.path(member);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.asLong() < 0
        || value.asLong() > MOST) {
      throw new IllegalArgumentException(member + " is no number of tokens: " + value);
    }
    return Optional.of(value.asLong());
  }
}

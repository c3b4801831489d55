package io.bedrockotel.costs.prices;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Models whose long calls cost more than their source says, which has one price for all sizes.
 *
 * @see <a href="https://platform.claude.com/docs/en/about-claude/pricing">Long context pricing of
 *     Claude 4.6 and later, read on 2026-11-21</a>
 * @see <a href="https://developers.openai.com/api/docs/pricing">Prices of OpenAI</a>
 */
final class LongCalls {
  private static final Map<String, Long> FROM =
      Map.of(
          "anthropic.claude-sonnet-4-20250514-v1:0", 200_000L,
          "anthropic.claude-sonnet-4-5-20250929-v1:0", 200_000L,
          "openai.gpt-5.4", 271_999L,
          "openai.gpt-5.5", 271_999L);

  private LongCalls() {}

  /** The input tokens above which a model has no known price. */
  static OptionalLong above(String bareId) {
    Long size = FROM.get(bareId);
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }
}

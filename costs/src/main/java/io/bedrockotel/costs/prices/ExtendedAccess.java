package io.bedrockotel.costs.prices;

import java.util.Map;
import java.util.Optional;

/**
 * The days from which old models cost more than their source says. In the time between, which AWS
 * calls public extended access, their providers set other prices.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle-legacy.html">
 *     Model lifecycle, read on 2026-11-21</a>
 */
final class ExtendedAccess {
  /** The first day in any Region for which the table has a price. */
  private static final Map<String, String> FROM =
      Map.ofEntries(
          Map.entry("anthropic.claude-3-5-sonnet-20240620-v1:0", "2025-12-01"),
          Map.entry("anthropic.claude-3-5-sonnet-20241022-v2:0", "2025-12-01"),
          Map.entry("anthropic.claude-3-7-sonnet-20250219-v1:0", "2026-01-27"),
          Map.entry("anthropic.claude-opus-4-20250514-v1:0", "2026-03-01"),
          Map.entry("anthropic.claude-3-5-haiku-20241022-v1:0", "2026-03-19"),
          Map.entry("meta.llama3-2-1b-instruct-v1:0", "2026-04-07"),
          Map.entry("meta.llama3-2-3b-instruct-v1:0", "2026-04-07"),
          Map.entry("meta.llama3-2-11b-instruct-v1:0", "2026-04-07"),
          Map.entry("meta.llama3-2-90b-instruct-v1:0", "2026-04-07"),
          Map.entry("anthropic.claude-3-haiku-20240307-v1:0", "2026-06-10"),
          Map.entry("anthropic.claude-sonnet-4-20250514-v1:0", "2026-07-14"),
          Map.entry("anthropic.claude-opus-4-1-20250805-v1:0", "2026-10-08"),
          Map.entry("anthropic.claude-sonnet-4-5-20250929-v1:0", "2027-01-08"));

  private ExtendedAccess() {}

  /** The day from which a model has no known price; most have none yet. */
  static Optional<String> from(String bareId) {
    return Optional.ofNullable(FROM.get(bareId));
  }
}

package io.bedrockotel.smoke.family;

import java.util.Map;

/** How Bedrock and the model's body tell what a call took. */
enum Telling {
  /** Bedrock counts, and the body says the same or nothing. */
  AGREEING(Map.of()),
  /** Bedrock counts other tokens than the body says. */
  DISAGREEING(
      Map.of("inputTokens", 111, "outputTokens", 22, "bodyInputTokens", 7, "bodyOutputTokens", 9)),
  /** Neither headers nor metrics come; there is at most what the body says. */
  WITHHELD(Map.of("omitTokenHeaders", true, "invocationMetrics", "none")),
  /** The prompt cache was read and written. */
  CACHED(Map.of("cacheRead", 1000, "cacheWrite", 200));

  private final Map<String, Object> switches;

  Telling(Map<String, Object> switches) {
    this.switches = switches;
  }

  /** What makes the stand-in tell it so. */
  Map<String, Object> switches() {
    return switches;
  }
}

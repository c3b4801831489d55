package io.bedrockotel.cost;

import io.bedrockotel.genai.Usage;
import org.jspecify.annotations.Nullable;

/** What a price depends on: who answered, how many tokens of which kind, and on what terms. */
public final class Consumption {
  private final @Nullable String priceId;
  private final @Nullable Usage usage;
  private final @Nullable String serviceTier;
  private final @Nullable String latencyMode;

  /**
   * Creates a consumption.
   *
   * @param priceId the id that was called, with its geography; null when it is none that is billed
   *     by the token at list price
   * @param usage null when nobody counted
   * @param serviceTier null for Bedrock's default
   * @param latencyMode null for Bedrock's default
   */
  public Consumption(
      @Nullable String priceId,
      @Nullable Usage usage,
      @Nullable String serviceTier,
      @Nullable String latencyMode) {
    this.priceId = priceId;
    this.usage = usage;
    this.serviceTier = serviceTier;
    this.latencyMode = latencyMode;
  }

  @Nullable String priceId() {
    return priceId;
  }

  @Nullable Usage usage() {
    return usage;
  }

  boolean atDefaultTier() {
    return serviceTier == null || serviceTier.equals("default");
  }

  boolean atStandardLatency() {
    return latencyMode == null || latencyMode.equals("standard");
  }
}

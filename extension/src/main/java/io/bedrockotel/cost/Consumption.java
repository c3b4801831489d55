package io.bedrockotel.cost;

import io.bedrockotel.genai.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a price depends on: who answered where, how many tokens of which kind, and on what terms.
 * What nobody said is null. It is filled in by the one thread that asks for the price.
 */
public final class Consumption {
  private final @Nullable String priceId;
  private final @Nullable Usage usage;
  private @Nullable String region;
  private @Nullable String serviceTier;
  private @Nullable String latencyMode;

  /**
   * Creates a consumption.
   *
   * @param priceId the id that was called, with its geography; null when it is none that is billed
   *     by the token at list price
   * @param usage null when nobody counted
   */
  public Consumption(@Nullable String priceId, @Nullable Usage usage) {
    this.priceId = priceId;
    this.usage = usage;
  }

  /** The Region called; null when it is not known. */
  public Consumption region(@Nullable String region) {
    this.region = region;
    return this;
  }

  /** The service tier; null for Bedrock's default. */
  public Consumption serviceTier(@Nullable String serviceTier) {
    this.serviceTier = serviceTier;
    return this;
  }

  /** The performance latency; null for Bedrock's default. */
  public Consumption latencyMode(@Nullable String latencyMode) {
    this.latencyMode = latencyMode;
    return this;
  }

  @Nullable String priceId() {
    return priceId;
  }

  @Nullable Usage usage() {
    return usage;
  }

  @Nullable String region() {
    return region;
  }

  boolean atDefaultTier() {
    return serviceTier == null || serviceTier.equals("default");
  }

  boolean atStandardLatency() {
    return latencyMode == null || latencyMode.equals("standard");
  }
}

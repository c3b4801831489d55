package io.bedrockotel.benchmarks.results;

import java.util.Arrays;
import java.util.Locale;

/** What is attached to a measured JVM. */
public enum Variant {
  NO_AGENT("no agent"),
  MODULE_OFF("agent, Bedrock module off"),
  STOCK("stock agent"),
  OURS("agent with the extension");

  private final String title;

  Variant(String title) {
    this.title = title;
  }

  /** The name on the command line: {@code module-off}. */
  public static Variant of(String option) {
    return Arrays.stream(values())
        .filter(variant -> variant.toString().equals(option))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("is not one of " + Arrays.toString(values())));
  }

  /** The name on a page. */
  public String title() {
    return title;
  }

  /** Whether there is an agent at all. */
  public boolean hasAgent() {
    return this != NO_AGENT;
  }

  /** Whether each call makes GenAI telemetry. */
  public boolean knowsBedrock() {
    return this == STOCK || this == OURS;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

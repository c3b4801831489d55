package io.bedrockotel.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is attached to a measured JVM. */
enum Variant {
  NO_AGENT("no agent"),
  STOCK("stock agent"),
  MODULE_OFF("stock agent, Bedrock module off"),
  OURS("stock agent with the extension");

  private static final String NO_MODULE =
      "-Dotel.instrumentation.aws-sdk-2.2-bedrock-runtime.enabled=false";

  private final String title;

  Variant(String title) {
    this.title = title;
  }

  /** The name on the command line: {@code module-off}. */
  static Variant of(String option) {
    return Arrays.stream(values())
        .filter(variant -> variant.toString().equals(option))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("is not one of " + Arrays.toString(values())));
  }

  String title() {
    return title;
  }

  boolean hasAgent() {
    return this != NO_AGENT;
  }

  /** Whether each call makes GenAI telemetry. */
  boolean knowsBedrock() {
    return this == STOCK || this == OURS;
  }

  List<String> jvmArguments(Layout layout) {
    if (!hasAgent()) {
      return List.of();
    }
    Stream<String> agent = Stream.of("-javaagent:" + layout.agent());
    Stream<String> more =
        switch (this) {
          case MODULE_OFF -> Stream.of(NO_MODULE);
          case OURS -> Stream.of("-Dotel.javaagent.extensions=" + layout.extension());
          default -> Stream.empty();
        };
    return Stream.concat(agent, more).toList();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.bedrockotel.examples.scenarios;

import java.util.Locale;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;

/** One side of the A/B experiment: how the assistant is told to answer. */
enum Variant {
  TERSE("Answer developers in one sentence. No introduction, no example.", 0f, 120),
  EXPLAINING("Answer developers step by step, with one short example and the reason.", 0.7f, 600);

  private final String instructions;
  private final float temperature;
  private final int maxTokens;

  Variant(String instructions, float temperature, int maxTokens) {
    this.instructions = instructions;
    this.temperature = temperature;
    this.maxTokens = maxTokens;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String instructions() {
    return instructions;
  }

  InferenceConfiguration inference() {
    return InferenceConfiguration.builder().temperature(temperature).maxTokens(maxTokens).build();
  }
}

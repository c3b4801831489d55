package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The texts that a guardrail looks at, and what it charges for them. */
record GuardrailTexts(List<String> texts) {

  private static final int CHARACTERS_OF_A_UNIT = 1_000;

  /** All values of {@code text} that are strings, wherever they are. */
  static GuardrailTexts in(JsonNode content) {
    List<String> texts = new ArrayList<>();
    content
        .findValues("text")
        .forEach(
            text -> {
              if (text.isTextual()) {
                texts.add(text.textValue());
              } else {
                texts.addAll(in(text).texts);
              }
            });
    return new GuardrailTexts(texts);
  }

  int characters() {
    return texts.stream().mapToInt(String::length).sum();
  }

  /** Text units: one for each thousand characters that were begun. */
  int units() {
    return (characters() + CHARACTERS_OF_A_UNIT - 1) / CHARACTERS_OF_A_UNIT;
  }
}

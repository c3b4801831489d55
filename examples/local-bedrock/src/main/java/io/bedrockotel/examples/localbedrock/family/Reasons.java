package io.bedrockotel.examples.localbedrock.family;

import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;

/** A family's words for why an answer ended. */
record Reasons(String natural, String length, String stop, String tool) {

  /** The words of OpenAI, which many share. */
  static final Reasons OPENAI = new Reasons("stop", "length", "stop", "tool_calls");

  String of(ConverseAnswer answer) {
    return switch (answer.stopReason()) {
      case "max_tokens" -> length;
      case "stop_sequence" -> stop;
      case "tool_use" -> tool;
      default -> natural;
    };
  }
}

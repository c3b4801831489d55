package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows of a call once it has generated the answer: whatever then happens on the
 * way to the client, this is logged and counted.
 */
public record Outcome(@Nullable JsonNode body, @Nullable Usage usage, @Nullable String errorCode) {

  static Outcome error(String code) {
    return new Outcome(null, null, code);
  }

  static Outcome answered(@Nullable JsonNode body, @Nullable Usage usage) {
    return new Outcome(body, usage, null);
  }
}

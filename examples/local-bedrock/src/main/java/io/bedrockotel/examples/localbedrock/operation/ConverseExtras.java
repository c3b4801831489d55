package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** The parts of a Converse answer that only come when the request asks for them. */
final class ConverseExtras {

  private static final String ROUTED_MODEL =
      "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-3-5-sonnet-20240620-v1:0";

  private ConverseExtras() {}

  /** Adds trace, serviceTier and performanceConfig to an answer or to the metadata event. */
  static void add(ObjectNode target, Call call, Behaviour behaviour) {
    ObjectNode request = call.json();
    for (String echoed : List.of("serviceTier", "performanceConfig")) {
      if (request.path(echoed).isObject()) {
        target.set(echoed, request.path(echoed));
      }
    }
    ObjectNode trace = Json.object();
    JsonNode guardrail = request.path("guardrailConfig");
    if (guardrail.path("trace").asText().startsWith("enabled")) {
      trace.set(
          "guardrail",
          GuardrailTrace.of(
              guardrail.path("guardrailIdentifier").asText(), behaviour.guardrailIntervened()));
    }
    if (call.modelId().contains("prompt-router/")) {
      trace.putObject("promptRouter").put("invokedModelId", ROUTED_MODEL);
    }
    if (!trace.isEmpty()) {
      target.set("trace", trace);
    }
  }
}

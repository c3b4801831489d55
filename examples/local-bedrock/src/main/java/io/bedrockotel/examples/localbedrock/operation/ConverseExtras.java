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
      trace.set("guardrail", guardrailTrace(guardrail, behaviour.guardrailIntervened()));
    }
    if (call.modelId().contains("prompt-router/")) {
      trace.putObject("promptRouter").put("invokedModelId", ROUTED_MODEL);
    }
    if (!trace.isEmpty()) {
      target.set("trace", trace);
    }
  }

  private static ObjectNode guardrailTrace(JsonNode guardrail, boolean intervened) {
    ObjectNode trace = Json.object();
    trace.put("actionReason", intervened ? "Guardrail blocked." : "No action.");
    String id = guardrail.path("guardrailIdentifier").asText();
    ObjectNode assessment = trace.putObject("inputAssessment").putObject(id);
    if (intervened) {
      addPolicies(assessment);
    }
    ObjectNode metrics = assessment.putObject("invocationMetrics");
    metrics.put("guardrailProcessingLatency", 1);
    metrics
        .putObject("usage")
        .put("topicPolicyUnits", 1)
        .put("contentPolicyUnits", 1)
        .put("wordPolicyUnits", 0)
        .put("sensitiveInformationPolicyUnits", 0)
        .put("sensitiveInformationPolicyFreeUnits", 0)
        .put("contextualGroundingPolicyUnits", 0);
    return trace;
  }

  private static void addPolicies(ObjectNode assessment) {
    assessment
        .putObject("topicPolicy")
        .putArray("topics")
        .addObject()
        .put("name", "Blocked topic")
        .put("type", "DENY")
        .put("action", "BLOCKED");
    assessment
        .putObject("contentPolicy")
        .putArray("filters")
        .addObject()
        .put("type", "INSULTS")
        .put("confidence", "HIGH")
        .put("filterStrength", "HIGH")
        .put("action", "BLOCKED");
  }
}

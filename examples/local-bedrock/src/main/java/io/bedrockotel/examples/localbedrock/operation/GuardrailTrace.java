package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** What a guardrail says of one call. */
final class GuardrailTrace {

  private GuardrailTrace() {}

  static ObjectNode of(String id, boolean intervened) {
    ObjectNode trace = Json.object();
    trace.put("actionReason", reason(intervened));
    trace.putObject("inputAssessment").set(id, assessment(intervened));
    return trace;
  }

  static String reason(boolean intervened) {
    return intervened ? "Guardrail blocked." : "No action.";
  }

  static ObjectNode assessment(boolean intervened) {
    ObjectNode assessment = Json.object();
    if (intervened) {
      addPolicies(assessment);
    }
    ObjectNode metrics = assessment.putObject("invocationMetrics");
    addUnits(metrics.put("guardrailProcessingLatency", 1).putObject("usage"), 1);
    return assessment;
  }

  /** The text units of the policies that the guardrail has. */
  static void addUnits(ObjectNode usage, int units) {
    usage
        .put("topicPolicyUnits", units)
        .put("contentPolicyUnits", units)
        .put("wordPolicyUnits", 0)
        .put("sensitiveInformationPolicyUnits", 0)
        .put("sensitiveInformationPolicyFreeUnits", 0)
        .put("contextualGroundingPolicyUnits", 0);
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

package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** What a guardrail says of one call. */
final class GuardrailTrace {

  private GuardrailTrace() {}

  static ObjectNode of(String id, boolean intervened) {
    ObjectNode trace = Json.object();
    trace.put("actionReason", intervened ? "Guardrail blocked." : "No action.");
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

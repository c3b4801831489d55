package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Refused;

/** The InvokeGuardrailChecks operation: scores of messages for the checks that were asked for. */
final class InvokeGuardrailChecks implements Operation {

  @Override
  public String name() {
    return "InvokeGuardrailChecks";
  }

  @Override
  public String path() {
    return "/guardrail-checks/invoke";
  }

  @Override
  public boolean logged() {
    return false;
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    JsonNode request = call.json();
    if (request.path("checks").isEmpty()) {
      throw new Refused(AwsError.validation("At least one check must be specified."));
    }
    int units = GuardrailTexts.in(request.path("messages")).units();
    ObjectNode body = Json.object();
    for (var check : request.path("checks").properties()) {
      ArrayNode results = body.withObject("results").putObject(check.getKey()).putArray("results");
      addResults(results, check.getValue(), behaviour.guardrailIntervened());
      body.withObject("usage").putObject(check.getKey()).put("textUnits", units);
    }
    return Answer.Whole.sorted(body, null);
  }

  /** Every category has a score; an entity is only listed where it was found. */
  private static void addResults(ArrayNode results, JsonNode check, boolean found) {
    for (JsonNode category : check.path("categories")) {
      results
          .addObject()
          .put("category", category.path("category").asText())
          .put("severityScore", found ? 0.9 : 0.0);
    }
    for (JsonNode entity : check.path("entities")) {
      if (found) {
        results
            .addObject()
            .put("type", entity.path("type").asText())
            .put("confidenceScore", 0.9)
            .put("beginOffset", 0)
            .put("endOffset", 1)
            .put("messageIndex", 0)
            .put("contentIndex", 0);
      }
    }
  }
}

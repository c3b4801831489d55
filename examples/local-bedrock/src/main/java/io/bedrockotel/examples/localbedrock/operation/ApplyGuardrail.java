package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.Set;

/** The ApplyGuardrail operation: a guardrail's word on texts, without a model. */
final class ApplyGuardrail implements Operation {

  private static final Set<String> SOURCES = Set.of("INPUT", "OUTPUT");

  @Override
  public String name() {
    return "ApplyGuardrail";
  }

  @Override
  public String path() {
    return "/guardrail/{guardrailIdentifier}/version/{guardrailVersion}/apply";
  }

  @Override
  public boolean logged() {
    return false;
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    JsonNode request = call.json();
    if (!SOURCES.contains(request.path("source").asText())) {
      throw new Refused(
          AwsError.validation(
              "1 validation error detected: Value at 'source' failed to satisfy constraint: Member must satisfy enum value set: [INPUT, OUTPUT]"));
    }
    boolean intervened = behaviour.guardrailIntervened();
    GuardrailTexts texts = GuardrailTexts.in(request.path("content"));
    ObjectNode body = Json.object();
    GuardrailTrace.addUnits(body.putObject("usage"), texts.units());
    body.put("action", intervened ? "GUARDRAIL_INTERVENED" : "NONE");
    body.put("actionReason", GuardrailTrace.reason(intervened));
    body.putArray("outputs");
    if (intervened) {
      body.withArray("outputs")
          .addObject()
          .put("text", "Sorry, the guardrail blocked this answer.");
    }
    body.putArray("assessments").add(GuardrailTrace.assessment(intervened));
    body.putObject("guardrailCoverage")
        .putObject("textCharacters")
        .put("guarded", texts.characters())
        .put("total", texts.characters());
    return Answer.Whole.sorted(body, null);
  }
}

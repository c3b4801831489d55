package io.bedrockotel.sdk;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one ApplyGuardrail or InvokeGuardrailChecks call to values, without findings. */
final class GuardrailCallMapper implements CallMapper {
  private final Request request;

  GuardrailCallMapper(Operation operation, SdkPojo request) {
    this.request =
        Request.builder(operation, Model.builder(null).build())
            .guardrailId(SdkFields.text(request, "guardrailIdentifier"))
            .guardrailVersion(SdkFields.text(request, "guardrailVersion"))
            .build();
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response response(SdkPojo response) {
    return Response.builder()
        .guardrailAction(SdkFields.text(response, "action"))
        .guardrailPolicies(GuardrailMapper.firedPolicies(SdkFields.list(response, "assessments")))
        .build();
  }
}

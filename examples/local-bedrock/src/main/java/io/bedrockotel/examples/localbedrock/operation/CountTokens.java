package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.family.Families;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.io.IOException;
import java.util.Optional;

/** The CountTokens operation: the input tokens that a call would have. */
final class CountTokens implements Operation {

  @Override
  public String name() {
    return "CountTokens";
  }

  @Override
  public String path() {
    return "/model/{modelId}/count-tokens";
  }

  @Override
  public boolean logged() {
    return false;
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    Integer prescribed = behaviour.inputTokens();
    int tokens = prescribed == null ? tokens(call) : prescribed;
    return Answer.Whole.sorted(Json.object().put("inputTokens", tokens), null);
  }

  private static int tokens(Call call) {
    JsonNode input = call.json().path("input");
    if (input.path("converse").isObject()) {
      return ConverseAnswer.to(input.path("converse")).inputTokens();
    }
    if (!input.at("/invokeModel/body").isTextual()) {
      throw new Refused(
          AwsError.validation("The input field must be either converse or invokeModel."));
    }
    return Families.inputTokens(
        Families.request(call.modelId(), call.requestId(), body(input.at("/invokeModel/body"))));
  }

  private static Optional<JsonNode> body(JsonNode base64) {
    try {
      return Optional.ofNullable(Json.MAPPER.readTree(base64.binaryValue()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.List;

/** The StartAsyncInvoke operation: a model's own body, answered into a bucket later on. */
final class StartAsyncInvoke implements Operation {

  private final AsyncInvokes invokes;

  StartAsyncInvoke(AsyncInvokes invokes) {
    this.invokes = invokes;
  }

  @Override
  public String name() {
    return "StartAsyncInvoke";
  }

  @Override
  public String path() {
    return "/async-invoke";
  }

  @Override
  public boolean logged() {
    return false;
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    JsonNode request = call.json();
    for (String member : List.of("modelId", "modelInput", "outputDataConfig")) {
      if (!request.hasNonNull(member)) {
        throw new Refused(
            AwsError.validation(
                "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
                    .formatted(member)));
      }
    }
    String arn = invokes.start(call, behaviour.guardrailIntervened());
    return Answer.Whole.sorted(Json.object().put("invocationArn", arn), null);
  }
}

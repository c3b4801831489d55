package io.bedrockotel.examples.localbedrock.operation;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import io.bedrockotel.examples.localbedrock.wire.Refused;

/** The GetAsyncInvoke operation: what became of one asynchronous invocation. */
final class GetAsyncInvoke implements Operation {

  private final AsyncInvokes invokes;

  GetAsyncInvoke(AsyncInvokes invokes) {
    this.invokes = invokes;
  }

  @Override
  public String name() {
    return "GetAsyncInvoke";
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/async-invoke/{invocationArn}";
  }

  @Override
  public boolean logged() {
    return false;
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    return invokes
        .ask(call.modelId())
        .map(invoke -> Answer.Whole.sorted(invoke, null))
        .orElseThrow(
            () ->
                new Refused(
                    BedrockFault.VALIDATION.error("The provided invocation ARN is not valid.")));
  }
}

package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** The ListAsyncInvokes operation: all asynchronous invocations, or those of one status. */
final class ListAsyncInvokes implements Operation {

  private final AsyncInvokes invokes;

  ListAsyncInvokes(AsyncInvokes invokes) {
    this.invokes = invokes;
  }

  @Override
  public String name() {
    return "ListAsyncInvokes";
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/async-invoke";
  }

  @Override
  public boolean logged() {
    return false;
  }

  /** One page has them all. */
  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    String wanted = call.query().get("statusEquals");
    ObjectNode body = Json.object();
    ArrayNode summaries = body.putArray("asyncInvokeSummaries");
    invokes.all().stream()
        .filter(invoke -> wanted == null || wanted.equals(invoke.path("status").asText()))
        .forEach(summaries::add);
    return Answer.Whole.sorted(body, null);
  }
}

package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.Map;

/** The Converse operation: a conversation answered in one body. */
final class Converse implements Operation {

  private final PromptCache cache;

  Converse(PromptCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "Converse";
  }

  @Override
  public String path() {
    return "/model/{modelId}/converse";
  }

  @Override
  public Map<String, String> requestMetadata(Call call) {
    return RequestMetadata.of(call.json().path("requestMetadata"));
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    ObjectNode request = ConverseRequest.of(call);
    ConverseAnswer answer = ConverseAnswer.to(request, behaviour);
    Usage usage = Usage.of(answer, cache.use(call.modelId(), request), behaviour);
    ObjectNode body = Json.object();
    ObjectNode message = body.putObject("output").putObject("message").put("role", "assistant");
    ArrayNode content = message.putArray("content");
    answer.content().forEach(block -> content.add(block.json()));
    body.put("stopReason", answer.stopReason());
    body.set("usage", usage.json());
    body.putObject("metrics").put("latencyMs", Math.max(1, behaviour.latencyMs()));
    JsonNode fields = AdditionalFields.of(request, answer);
    if (!fields.isEmpty()) {
      body.set("additionalModelResponseFields", fields);
    }
    ConverseExtras.add(body, call, behaviour);
    return Answer.Whole.sorted(body, usage);
  }
}

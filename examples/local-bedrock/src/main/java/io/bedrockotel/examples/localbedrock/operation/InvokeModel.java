package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.family.Families;
import io.bedrockotel.examples.localbedrock.family.Generation;
import java.util.Map;

/** The InvokeModel operation: a body of a model's own, answered in one body of its own. */
final class InvokeModel implements Operation {

  private final PromptCache cache;

  InvokeModel(PromptCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "InvokeModel";
  }

  @Override
  public String path() {
    return "/model/{modelId}/invoke";
  }

  @Override
  public Map<String, String> requestMetadata(Call call) {
    return MetadataHeader.of(call);
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    Generation generation = generation(call, new Generation.Setting(cache, behaviour));
    ObjectNode body = generation.body();
    InvokeModelExtras.addGuardrail(body, call, behaviour);
    Map<String, String> headers = TokenHeaders.of(generation.usage(), behaviour);
    headers.putAll(InvokeModelExtras.echoed(call));
    return Answer.Whole.model(body, generation.usage(), headers);
  }

  static Generation generation(Call call, Generation.Setting setting) {
    return Generation.of(
        Families.request(call.modelId(), call.requestId(), call.parsed()), setting);
  }
}

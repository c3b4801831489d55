package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.family.Generation;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Padding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The InvokeModelWithResponseStream operation: a model's own body, answered in its own chunks. */
final class InvokeModelWithResponseStream implements Operation {

  private final PromptCache cache;

  InvokeModelWithResponseStream(PromptCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "InvokeModelWithResponseStream";
  }

  @Override
  public String path() {
    return "/model/{modelId}/invoke-with-response-stream";
  }

  @Override
  public Map<String, String> requestMetadata(Call call) {
    return MetadataHeader.of(call);
  }

  @Override
  public Answer answer(Call call, Behaviour behaviour) {
    Generation generation = InvokeModel.generation(call, new Generation.Setting(cache, behaviour));
    List<ObjectNode> chunks = generation.chunks();
    InvokeModelExtras.addGuardrail(chunks.get(chunks.size() - 1), call, behaviour);
    InvocationMetrics.add(chunks, generation.usage(), behaviour);
    List<EventFrame> frames =
        IntStream.range(0, chunks.size())
            .mapToObj(i -> EventFrame.chunk(chunks.get(i).toString(), Padding.at(i)))
            .toList();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Amzn-Bedrock-Content-Type", "application/json");
    headers.putAll(InvokeModelExtras.echoed(call));
    return new Answer.Streamed(frames, generation.usage(), headers);
  }
}

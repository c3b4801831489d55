package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.Map;

/** The ConverseStream operation: a conversation answered as events. */
final class ConverseStream implements Operation {

  private final PromptCache cache;

  ConverseStream(PromptCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "ConverseStream";
  }

  @Override
  public String path() {
    return "/model/{modelId}/converse-stream";
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
    ConverseEvents events = new ConverseEvents(behaviour.chunkCount());
    events.add("messageStart", Json.object().put("role", "assistant"));
    answer.content().forEach(events::addBlock);
    ObjectNode stop = Json.object().put("stopReason", answer.stopReason());
    ObjectNode fields = AdditionalFields.of(request, answer);
    if (!fields.isEmpty()) {
      stop.set("additionalModelResponseFields", fields);
    }
    events.add("messageStop", stop);
    ObjectNode metadata = Json.object();
    metadata.set("usage", usage.json());
    int pauses = behaviour.chunkDelayMs() * events.count();
    metadata.putObject("metrics").put("latencyMs", Math.max(1, behaviour.latencyMs() + pauses));
    ConverseExtras.add(metadata, call, behaviour);
    events.add("metadata", metadata);
    return new Answer.Streamed(events.frames(), usage, Map.of());
  }
}

package io.bedrockotel.examples.localbedrock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamInput;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponseHandler;
import software.amazon.awssdk.utils.async.SimplePublisher;

/** One InvokeModelWithBidirectionalStream call, into which its test speaks while it lasts. */
final class SpeechProbe {

  final List<JsonNode> events = new CopyOnWriteArrayList<>();
  final CompletableFuture<Void> end;
  private final SimplePublisher<InvokeModelWithBidirectionalStreamInput> input =
      new SimplePublisher<>();

  SpeechProbe(BedrockRuntimeAsyncClient client, String modelId) {
    var visitor =
        InvokeModelWithBidirectionalStreamResponseHandler.Visitor.builder()
            .onChunk(chunk -> events.add(RunningBedrock.json(chunk.bytes().asUtf8String())))
            .build();
    end =
        client.invokeModelWithBidirectionalStream(
            request -> request.modelId(modelId),
            input,
            InvokeModelWithBidirectionalStreamResponseHandler.builder()
                .subscriber(visitor)
                .onError(failure -> {})
                .build());
  }

  /** Sends events in which single quotes stand for double quotes. */
  void say(String... quoted) {
    for (String one : quoted) {
      SdkBytes bytes = SdkBytes.fromUtf8String(RunningBedrock.json(one).toString());
      var unused =
          input.send(InvokeModelWithBidirectionalStreamInput.chunkBuilder().bytes(bytes).build());
    }
  }

  /** Says something in text, as a turn of the user. */
  void ask(String question) {
    say(
        "{'event':{'contentStart':{'promptName':'p-1','role':'USER','type':'TEXT'}}}",
        "{'event':{'textInput':{'promptName':'p-1','content':'%s'}}}".formatted(question),
        "{'event':{'contentEnd':{'promptName':'p-1'}}}");
  }

  void fallSilent() {
    var unused = input.complete();
  }

  void whole() throws Exception {
    end.get(20, TimeUnit.SECONDS);
  }

  Throwable failure() throws Exception {
    return end.handle((done, failure) -> failure).get(20, TimeUnit.SECONDS);
  }

  /** The events of one kind so far. */
  List<JsonNode> of(String type) {
    return events.stream()
        .map(event -> event.path("event").path(type))
        .filter(JsonNode::isObject)
        .toList();
  }
}

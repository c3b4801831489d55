package io.bedrockotel.examples.localbedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler.Visitor;

/** One InvokeModelWithResponseStream call and the chunks that its application got. */
final class ChunkProbe {

  final List<String> texts = new CopyOnWriteArrayList<>();
  final CompletableFuture<Void> end;
  private volatile InvokeModelWithResponseStreamResponse response;

  ChunkProbe(BedrockRuntimeAsyncClient client, String modelId, JsonNode body) {
    Visitor visitor =
        Visitor.builder().onChunk(chunk -> texts.add(chunk.bytes().asUtf8String())).build();
    end =
        client.invokeModelWithResponseStream(
            request -> request.modelId(modelId).body(SdkBytes.fromUtf8String(body.toString())),
            InvokeModelWithResponseStreamResponseHandler.builder()
                .onResponse(opened -> response = opened)
                .subscriber(visitor)
                .onError(failure -> {})
                .build());
  }

  ChunkProbe whole() throws Exception {
    end.get(20, TimeUnit.SECONDS);
    return this;
  }

  Throwable failure() throws Exception {
    return end.handle((done, failure) -> failure).get(20, TimeUnit.SECONDS);
  }

  InvokeModelWithResponseStreamResponse response() {
    return response;
  }

  List<JsonNode> chunks() {
    return texts.stream().map(ChunkProbe::parsed).toList();
  }

  JsonNode last() {
    List<JsonNode> chunks = chunks();
    return chunks.get(chunks.size() - 1);
  }

  private static JsonNode parsed(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

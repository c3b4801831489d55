package io.bedrockotel.benchmarks.workload;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;

/** Applications that call InvokeModel. */
final class Invocations {

  private static final int KILOBYTE = 1_000;
  private static final int VECTORS = 96;

  private Invocations() {}

  static Caller of(Scenario scenario) {
    return switch (scenario) {
      case INVOKE_1KB -> claude(KILOBYTE);
      case INVOKE_100KB -> claude(100 * KILOBYTE);
      case INVOKE_5MB -> claude(5_000 * KILOBYTE);
      case TITAN_EMBEDDING ->
          sync(request("amazon.titan-embed-text-v1", Bodies.titan()), Bodies.titanAnswer());
      case COHERE_96_VECTORS ->
          sync(
              request("cohere.embed-english-v3", Bodies.cohere(VECTORS)),
              Bodies.cohereAnswer(VECTORS));
      case INVOKE_STREAM_100 -> stream(100);
      default -> throw new IllegalArgumentException(scenario + " is no call of InvokeModel");
    };
  }

  private static Caller claude(int bytes) {
    return sync(request(Requests.MODEL, Bodies.claudeWithImage(bytes)), Bodies.claudeAnswer());
  }

  private static InvokeModelRequest request(String model, byte[] body) {
    return InvokeModelRequest.builder()
        .modelId(model)
        .contentType("application/json")
        .body(SdkBytes.fromByteArrayUnsafe(body))
        .build();
  }

  private static Caller sync(InvokeModelRequest request, byte[] answer) {
    BedrockRuntimeClient client = Clients.sync(StubHttpClient.ofInvokeModel(answer));
    return new ClosingCaller(
        client, () -> client.invokeModel(request).body().asByteArrayUnsafe().length);
  }

  private static Caller stream(int chunks) {
    BedrockRuntimeAsyncClient client =
        Clients.async(StubAsyncHttpClient.ofStream(ChunkedAnswer.of(chunks)));
    InvokeModelWithResponseStreamRequest request =
        InvokeModelWithResponseStreamRequest.builder()
            .modelId(Requests.MODEL)
            .contentType("application/json")
            .body(SdkBytes.fromByteArrayUnsafe(Bodies.claudeWithImage(KILOBYTE)))
            .build();
    return new ClosingCaller(
        client,
        () -> {
          EventCount seen = new EventCount();
          client.invokeModelWithResponseStream(request, seen.chunkHandler()).join();
          return seen.exactly(chunks);
        });
  }
}

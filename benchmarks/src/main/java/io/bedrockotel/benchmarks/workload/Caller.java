package io.bedrockotel.benchmarks.workload;

import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

/** An application that makes one kind of call again and again. */
public interface Caller extends AutoCloseable {

  /** Makes one call, and returns what was read of its answer, which is never 0. */
  int call();

  @Override
  void close();

  /** A caller that has nobody to call. */
  static Caller none() {
    return new ClosingCaller(() -> {}, () -> 0);
  }

  /** A caller with a client of its own. */
  static Caller of(Scenario scenario) {
    return switch (scenario) {
      case CONVERSE -> sync(1);
      case CONVERSE_30_TURNS -> sync(30);
      case ASYNC_CONVERSE -> async();
      case STREAM_10 -> stream(10);
      case STREAM_1000 -> stream(1_000);
      case INVOKE_1KB,
          INVOKE_100KB,
          INVOKE_5MB,
          TITAN_EMBEDDING,
          COHERE_96_VECTORS,
          INVOKE_STREAM_100 ->
          Invocations.of(scenario);
    };
  }

  private static Caller sync(int turns) {
    BedrockRuntimeClient client = Clients.sync(StubHttpClient.ofConverse());
    ConverseRequest request = Requests.converse(turns);
    return new ClosingCaller(client, () -> client.converse(request).usage().totalTokens());
  }

  private static Caller async() {
    BedrockRuntimeAsyncClient client = Clients.async(StubAsyncHttpClient.ofConverse());
    ConverseRequest request = Requests.converse(1);
    return new ClosingCaller(client, () -> client.converse(request).join().usage().totalTokens());
  }

  private static Caller stream(int events) {
    BedrockRuntimeAsyncClient client =
        Clients.async(StubAsyncHttpClient.ofStream(Answers.stream(events)));
    ConverseStreamRequest request = Requests.stream();
    return new ClosingCaller(
        client,
        () -> {
          EventCount seen = new EventCount();
          client.converseStream(request, seen.handler()).join();
          return seen.exactly(events);
        });
  }
}

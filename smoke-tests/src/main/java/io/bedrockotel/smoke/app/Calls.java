package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.joining;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** Calls that write down everything there is to see of them. */
final class Calls {
  private static final long DEADLINE_SECONDS = 20;

  private Calls() {}

  static void sync(Seen seen, BedrockRuntimeClient client, ConverseRequest request) {
    seen.surroundings("before");
    seen.outcome("converse", () -> describe(client.converse(request)));
    seen.surroundings("after");
  }

  static void async(Seen seen, BedrockRuntimeAsyncClient client, ConverseRequest request) {
    seen.surroundings("before");
    future(seen, () -> client.converse(request));
    seen.surroundings("after");
  }

  private static void future(Seen seen, Supplier<CompletableFuture<ConverseResponse>> call) {
    try {
      CompletableFuture<ConverseResponse> future = call.get();
      // Hooks on other threads may have written before or after: it is told at the end.
      String returned = seen.surroundings();
      CompletableFuture<String> callback =
          future.handle(
              (response, failure) ->
                  (response == null ? "no response" : "a response")
                      + " "
                      + (failure == null ? "no failure" : Failures.describe(failure)));
      seen.outcome("get", () -> describe(future.get(DEADLINE_SECONDS, TimeUnit.SECONDS)));
      seen.outcome("callback", () -> callback.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
      seen.add(state(future));
      seen.add("returned: " + returned);
    } catch (RuntimeException failure) {
      seen.add("thrown by the method: " + Failures.describe(failure));
    }
  }

  static String state(CompletableFuture<?> future) {
    return future.getClass().getName()
        + " done="
        + future.isDone()
        + " failed="
        + future.isCompletedExceptionally()
        + " cancelled="
        + future.isCancelled();
  }

  /** The answer with its HTTP headers, but for the date and what names request and stream. */
  static String describe(ConverseResponse response) {
    return response
        + " "
        + response.sdkHttpResponse().statusCode()
        + " "
        + response.sdkHttpResponse().statusText()
        + " "
        + response.sdkHttpResponse().headers().entrySet().stream()
            .filter(
                header -> !header.getKey().matches("(?i)date|x-amzn-requestid|x-http2-stream-id"))
            .map(Object::toString)
            .sorted()
            .collect(joining(" "))
        + " requestId="
        + response.responseMetadata().requestId();
  }
}

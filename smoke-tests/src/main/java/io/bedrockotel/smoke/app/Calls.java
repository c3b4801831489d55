package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

/** Calls that write down everything there is to see of them. */
final class Calls {
  private static final long DEADLINE_SECONDS = 20;
  private static final int LONG_BODY = 20_000;

  private Calls() {}

  static void sync(Seen seen, BedrockRuntimeClient client, ConverseRequest request) {
    sync(seen, "converse", () -> client.converse(request));
  }

  /** Any operation, by the name that it has in what is written down. */
  static void sync(Seen seen, String name, Supplier<? extends BedrockRuntimeResponse> call) {
    seen.surroundings("before");
    seen.outcome(name, () -> describe(call.get()));
    seen.surroundings("after");
  }

  static void async(Seen seen, BedrockRuntimeAsyncClient client, ConverseRequest request) {
    async(seen, () -> client.converse(request));
  }

  static <T extends BedrockRuntimeResponse> void async(
      Seen seen, Supplier<CompletableFuture<T>> call) {
    seen.surroundings("before");
    future(seen, call);
    seen.surroundings("after");
  }

  private static <T extends BedrockRuntimeResponse> void future(
      Seen seen, Supplier<CompletableFuture<T>> call) {
    try {
      CompletableFuture<T> future = call.get();
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

  /** A stream, with all that its handler sees behind all that the caller sees. */
  static void stream(Seen seen, BedrockRuntimeAsyncClient client, ConverseStreamRequest request) {
    Sightings events = new Sightings();
    stream(seen, events, () -> client.converseStream(request, new ScriptedHandler(events)));
    seen.add(events.toString());
  }

  /**
   * The same without the failures of single attempts: where a connection is lost before the
   * headers, the SDK tells of each of them in some runs only.
   */
  static void streamEnd(
      Seen seen, BedrockRuntimeAsyncClient client, ConverseStreamRequest request) {
    Sightings events = new Sightings();
    stream(seen, events, () -> client.converseStream(request, new ScriptedHandler(events)));
    seen.add(events.without("exception"));
  }

  private static void stream(Seen seen, Sightings events, Supplier<CompletableFuture<Void>> call) {
    seen.surroundings("before");
    try {
      CompletableFuture<Void> future = call.get();
      seen.surroundings("returned");
      StreamCall.ended(events, future);
    } catch (RuntimeException failure) {
      seen.add("thrown by the method: " + Failures.describe(failure));
    }
    seen.surroundings("after");
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

  /**
   * The answer with its HTTP headers, but for the date and what names request, stream and
   * invocation.
   */
  static String describe(BedrockRuntimeResponse response) {
    return response.toString().replaceAll("(?<=:async-invoke/)[0-9a-f]+", "*")
        + " "
        + response.getValueForField("body", SdkBytes.class).map(Calls::text).orElse("")
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

  /** The bytes as text without the answer's id; a long one by its length and its hash. */
  static String text(SdkBytes body) {
    String text =
        new String(body.asByteArray(), StandardCharsets.UTF_8)
            .replaceAll("\"(id|generation_id)\":\"[^\"]*\"", "\"$1\":\"*\"");
    return text.length() <= LONG_BODY
        ? text
        : text.length() + " characters, hash " + text.hashCode();
  }
}

package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** ConverseStream, listened to in the ways that applications listen. */
final class StreamCommands {
  private StreamCommands() {}

  static Map<String, Command> commands() {
    return Map.ofEntries(
        Map.entry("stream", StreamCommands::http2),
        Map.entry("stream-http1", StreamCommands::http1),
        Map.entry("stream-consumer", StreamCommands::consumer),
        Map.entry("stream-throwing-consumer", StreamCommands::throwingConsumer),
        Map.entry("stream-subscription-cancelled", StreamCommands::subscriptionCancelled),
        Map.entry("stream-future-cancelled", StreamCommands::futureCancelled),
        Map.entry("stream-null-handler", StreamCommands::nullHandler));
  }

  static String http2(Clients clients, String model) {
    return listen(clients.http2(), model, Integer.MAX_VALUE);
  }

  static String http1(Clients clients, String model) {
    return listen(clients.http1(), model, Integer.MAX_VALUE);
  }

  static String subscriptionCancelled(Clients clients, String model) {
    return listen(clients.http2(), model, 3);
  }

  /** The handler as the SDK builds it. */
  static String consumer(Clients clients, String model) {
    List<String> seen = new CopyOnWriteArrayList<>();
    ConverseStreamResponseHandler handler =
        ConverseStreamResponseHandler.builder()
            .onResponse(response -> seen.add("response"))
            .onError(error -> seen.add("error " + error.getClass().getSimpleName()))
            .onComplete(() -> seen.add("complete"))
            .subscriber(event -> seen.add(event.sdkEventType().toString()))
            .build();
    return end(clients.http2().converseStream(request(model), handler)) + " " + seen;
  }

  static String throwingConsumer(Clients clients, String model) {
    List<String> seen = new CopyOnWriteArrayList<>();
    ConverseStreamResponseHandler handler =
        ConverseStreamResponseHandler.builder()
            .onError(error -> seen.add("error " + error.getClass().getSimpleName()))
            .subscriber(
                event -> {
                  seen.add(event.sdkEventType().toString());
                  throw new IllegalStateException("the application's own");
                })
            .build();
    return end(clients.http2().converseStream(request(model), handler)) + " " + seen;
  }

  /** Cancels while the stand-in keeps the stream open, once a chunk is behind the newest event. */
  static String futureCancelled(Clients clients, String model) {
    RecordingHandler handler = new RecordingHandler(Integer.MAX_VALUE);
    CompletableFuture<Void> future = clients.http2().converseStream(request(model), handler);
    handler.awaitEvents(3);
    boolean cancelled = future.cancel(true);
    handler.awaitException();
    List<String> callbacks =
        handler.seen().stream().filter(s -> s.startsWith("exc")).collect(toList());
    return "cancelled=" + cancelled + " done=" + future.isCancelled() + " " + callbacks;
  }

  static String nullHandler(Clients clients, String model) {
    return end(
        clients.http2().converseStream(request(model), (ConverseStreamResponseHandler) null));
  }

  private static String listen(BedrockRuntimeAsyncClient client, String model, int events) {
    RecordingHandler handler = new RecordingHandler(events);
    return end(client.converseStream(request(model), handler)) + " " + handler.seen();
  }

  private static String end(CompletableFuture<Void> future) {
    try {
      future.join();
      return "completed";
    } catch (RuntimeException failure) {
      return Failures.describe(failure);
    }
  }

  static ConverseStreamRequest request(String model) {
    return ConverseStreamRequest.builder()
        .modelId(model)
        .messages(ConverseCommands.question())
        .build();
  }
}

package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler.Visitor;

/** InvokeModelWithResponseStream, listened to in the ways that applications listen. */
final class ChunkCommands {
  private static final long ALL = Long.MAX_VALUE;

  private ChunkCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    InvokeBodies.all()
        .forEach(
            (name, body) ->
                commands.put(
                    "chunks-of-" + name,
                    (clients, model) ->
                        listen(
                            clients.http2(),
                            InvokeBodies.request(model, name, body.get()),
                            seen -> new ChunkHandler(seen, ALL))));
    commands.put("chunks", with(seen -> new ChunkHandler(seen, ALL)));
    commands.put(
        "chunks-http1",
        (clients, model) ->
            listen(
                clients.http1(), InvokeBodies.claude(model), seen -> new ChunkHandler(seen, ALL)));
    commands.put(
        "chunks-without-retries",
        (clients, model) ->
            listen(
                clients.once(), InvokeBodies.claude(model), seen -> new ChunkHandler(seen, ALL)));
    commands.put(
        "chunks-one-by-one",
        with(seen -> new ChunkHandler(seen, 1).next((one, chunk) -> one.request(1))));
    commands.put("chunks-cancelled-in-first", with(seen -> cancelledIn(seen, 1)));
    commands.put("chunks-cancelled-in-third", with(seen -> cancelledIn(seen, 3)));
    commands.put(
        "chunks-throwing-in-first",
        with(seen -> new ChunkHandler(seen, ALL).next((one, chunk) -> Fault.EXCEPTION.run())));
    for (String callback : new String[] {"exception", "onComplete"}) {
      commands.put(
          "chunks-throwing-in-" + callback,
          with(seen -> new ChunkHandler(seen, ALL).then(callback, Fault.EXCEPTION)));
    }
    commands.put("chunks-built-consumer", with(ChunkCommands::builtConsumer));
    commands.put("chunks-built-visitor", with(ChunkCommands::builtVisitor));
    commands.put("chunks-built-transformer", with(ChunkCommands::builtTransformer));
    commands.put("chunks-null-handler", with(seen -> null));
    commands.put("chunks-future-cancelled", ChunkCommands::futureCancelled);
    return commands;
  }

  private static Command with(
      Function<Sightings, InvokeModelWithResponseStreamResponseHandler> handler) {
    return (clients, model) -> listen(clients.http2(), InvokeBodies.claude(model), handler);
  }

  private static String listen(
      BedrockRuntimeAsyncClient client,
      InvokeModelRequest request,
      Function<Sightings, InvokeModelWithResponseStreamResponseHandler> handler) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, client, request.modelId());
    try {
      return call.toTheEnd(start(client, request, handler.apply(seen)));
    } catch (RuntimeException failure) {
      seen.failure("thrown by the method", failure);
      return seen.toString();
    }
  }

  private static CompletableFuture<Void> start(
      BedrockRuntimeAsyncClient client,
      InvokeModelRequest request,
      InvokeModelWithResponseStreamResponseHandler handler) {
    return client.invokeModelWithResponseStream(
        InvokeModelWithResponseStreamRequest.builder()
            .modelId(request.modelId())
            .body(request.body())
            .build(),
        handler);
  }

  private static ChunkHandler cancelledIn(Sightings seen, int last) {
    return new ChunkHandler(seen, ALL)
        .next(
            (one, chunk) -> {
              if (chunk == last) {
                one.cancel();
              }
            });
  }

  private static InvokeModelWithResponseStreamResponseHandler builtConsumer(Sightings seen) {
    return noting(seen).subscriber(event -> seen.note(ChunkHandler.describe(event))).build();
  }

  private static InvokeModelWithResponseStreamResponseHandler builtVisitor(Sightings seen) {
    return noting(seen)
        .subscriber(
            Visitor.builder()
                .onChunk(chunk -> seen.note("visited " + ChunkHandler.describe(chunk)))
                .onDefault(event -> seen.note("default " + event))
                .build())
        .build();
  }

  private static InvokeModelWithResponseStreamResponseHandler builtTransformer(Sightings seen) {
    return noting(seen)
        .publisherTransformer(publisher -> publisher.limit(2))
        .subscriber(event -> seen.note(ChunkHandler.describe(event)))
        .build();
  }

  private static InvokeModelWithResponseStreamResponseHandler.Builder noting(Sightings seen) {
    return InvokeModelWithResponseStreamResponseHandler.builder()
        .onResponse(response -> seen.note("response"))
        .onError(failure -> seen.failure("error", failure))
        .onComplete(() -> seen.note("complete"));
  }

  /** The application holds one chunk, and has not asked for a second one. */
  private static String futureCancelled(Clients clients, String model) {
    Sightings seen = new Sightings();
    BedrockRuntimeAsyncClient client = clients.alone();
    ChunkHandler handler = new ChunkHandler(seen, 1);
    CompletableFuture<Void> future = start(client, InvokeBodies.claude(model), handler);
    seen.await("onNext");
    boolean cancelled = future.cancel(true);
    seen.awaitPatiently("exception", 1);
    seen.note("cancel " + cancelled);
    return new StreamCall(seen, client, model).toTheEnd(future);
  }
}

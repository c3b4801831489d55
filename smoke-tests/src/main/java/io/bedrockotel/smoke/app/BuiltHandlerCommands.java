package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** ConverseStream with handlers as the SDK builds them, in each of their forms. */
final class BuiltHandlerCommands {
  private BuiltHandlerCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("built-consumer", built((seen, to) -> to.subscriber(e -> seen.note("event " + e))));
    all.put(
        "built-throwing-consumer",
        built((seen, to) -> to.subscriber(event -> fail(seen, "event " + event))));
    all.put(
        "built-subscriber",
        built((seen, to) -> to.subscriber(() -> new ScriptedSubscriber<>(seen))));
    all.put("built-throwing-supplier", built((seen, to) -> to.subscriber(() -> fail(seen, "s"))));
    all.put("built-null-subscriber", built((seen, to) -> to.subscriber(() -> null)));
    all.put("built-visitor", built((seen, to) -> to.subscriber(visitor(seen))));
    all.put("built-default-visitor", built(BuiltHandlerCommands::defaultVisitor));
    all.put("built-throwing-visitor", built(BuiltHandlerCommands::throwingVisitor));
    all.put(
        "built-stream",
        built((seen, to) -> to.onEventStream(p -> p.subscribe(new ScriptedSubscriber<>(seen)))));
    all.put("built-throwing-stream", built((seen, to) -> to.onEventStream(p -> fail(seen, "p"))));
    all.put("built-transformer", built(BuiltHandlerCommands::transformer));
    all.put("built-null-transformer", built(BuiltHandlerCommands::nullTransformer));
    all.put("built-null-callbacks", BuiltHandlerCommands::nullCallbacks);
    all.put("built-nothing", built((seen, to) -> {}));
    all.put(
        "built-both",
        built((seen, to) -> to.subscriber(event -> {}).onEventStream(publisher -> {})));
    return all;
  }

  private static Command built(BiConsumer<Sightings, ConverseStreamResponseHandler.Builder> form) {
    return (clients, model) -> {
      Sightings seen = new Sightings();
      ConverseStreamResponseHandler.Builder builder =
          ConverseStreamResponseHandler.builder()
              .onResponse(response -> seen.note(ScriptedHandler.describe(response)))
              .onError(failure -> seen.failure("error", failure))
              .onComplete(() -> seen.note("complete"));
      form.accept(seen, builder);
      return new StreamCall(seen, clients.http2(), model).toTheEnd(builder.build());
    };
  }

  private static String nullCallbacks(Clients clients, String model) {
    Sightings seen = new Sightings();
    ConverseStreamResponseHandler handler =
        ConverseStreamResponseHandler.builder()
            .onResponse(null)
            .onError(null)
            .onComplete(null)
            .subscriber(event -> seen.note("event " + event))
            .build();
    return new StreamCall(seen, clients.http2(), model).toTheEnd(handler);
  }

  private static ConverseStreamResponseHandler.Visitor visitor(Sightings seen) {
    return ConverseStreamResponseHandler.Visitor.builder()
        .onMessageStart(event -> seen.note("start " + event))
        .onContentBlockStart(event -> seen.note("block " + event))
        .onContentBlockDelta(event -> seen.note("delta " + event))
        .onContentBlockStop(event -> seen.note("block stop " + event))
        .onMessageStop(event -> seen.note("stop " + event))
        .onMetadata(event -> seen.note("metadata " + event))
        .onDefault(event -> seen.note("default " + event))
        .build();
  }

  private static void defaultVisitor(
      Sightings seen, ConverseStreamResponseHandler.Builder builder) {
    builder.subscriber(
        ConverseStreamResponseHandler.Visitor.builder()
            .onContentBlockDelta(event -> seen.note("delta " + event))
            .onDefault(event -> seen.note("default " + event))
            .build());
  }

  private static void throwingVisitor(
      Sightings seen, ConverseStreamResponseHandler.Builder builder) {
    builder.subscriber(
        ConverseStreamResponseHandler.Visitor.builder()
            .onMessageStart(event -> seen.note("start " + event))
            .onContentBlockDelta(event -> fail(seen, "delta " + event))
            .build());
  }

  private static void transformer(Sightings seen, ConverseStreamResponseHandler.Builder builder) {
    builder
        .publisherTransformer(
            publisher -> {
              seen.note("transformed");
              return publisher.filter(event -> event instanceof ContentBlockDeltaEvent);
            })
        .subscriber(event -> seen.note("event " + event));
  }

  private static void nullTransformer(
      Sightings seen, ConverseStreamResponseHandler.Builder builder) {
    builder.publisherTransformer(publisher -> null).subscriber(event -> seen.note("event"));
  }

  private static Subscriber<ConverseStreamOutput> fail(Sightings seen, String where) {
    seen.note(where);
    throw Fault.exception();
  }
}

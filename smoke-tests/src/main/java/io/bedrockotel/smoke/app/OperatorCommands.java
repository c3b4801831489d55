package io.bedrockotel.smoke.app;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** ConverseStream behind the operators of the SDK's publisher. */
final class OperatorCommands {
  private OperatorCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("operator-map", behind((seen, events) -> events.map(Object::getClass)));
    all.put(
        "operator-throwing-map", behind("onError", (seen, events) -> events.map(event -> fail())));
    all.put("operator-null-map", behind((seen, events) -> events.map(event -> null)));
    all.put("operator-filter", behind((seen, events) -> events.filter(OperatorCommands::delta)));
    all.put(
        "operator-filter-class",
        behind((seen, events) -> events.filter(ContentBlockDeltaEvent.class)));
    all.put("operator-limit", behind("onComplete", (seen, events) -> events.limit(2)));
    all.put("operator-limit-0", behind("onComplete", (seen, events) -> events.limit(0)));
    all.put("operator-buffer", behind((seen, events) -> events.buffer(2)));
    all.put("operator-buffer-0", behind((seen, events) -> events.buffer(0)));
    all.put(
        "operator-flatten",
        behind((seen, events) -> events.flatMapIterable(event -> Arrays.asList("first", event))));
    all.put(
        "operator-flatten-empty",
        behind((seen, events) -> events.flatMapIterable(event -> Collections.emptyList())));
    all.put(
        "operator-trailing",
        behind((seen, events) -> events.addTrailingData(Collections::emptyList)));
    all.put("operator-after", behind(OperatorCommands::after));
    all.put(
        "operator-after-limit",
        behind("onComplete", (seen, events) -> after(seen, events).limit(2)));
    all.put("operator-throwing-after", behind(OperatorCommands::throwingAfter));
    all.put("operator-consumer", OperatorCommands::consumer);
    return all;
  }

  private static Command behind(Operator operator) {
    return (clients, model) ->
        StreamCall.listen(clients.http2(), model, (seen, handler) -> put(operator, seen, handler));
  }

  /** An operator that cancels, which completes the future, before it gives the last signal. */
  private static Command behind(String last, Operator operator) {
    return (clients, model) ->
        StreamCall.listenUntil(
            last, clients.http2(), model, (seen, handler) -> put(operator, seen, handler));
  }

  private static void put(Operator operator, Sightings seen, ScriptedHandler handler) {
    handler.listening(
        publisher ->
            operator.apply(seen, publisher).subscribe(new ScriptedSubscriber<Object>(seen)));
  }

  private static SdkPublisher<ConverseStreamOutput> after(
      Sightings seen, SdkPublisher<ConverseStreamOutput> events) {
    return events
        .doAfterOnComplete(() -> seen.note("after onComplete"))
        .doAfterOnError(failure -> seen.failure("after onError", failure))
        .doAfterOnCancel(() -> seen.note("after cancel"));
  }

  private static SdkPublisher<ConverseStreamOutput> throwingAfter(
      Sightings seen, SdkPublisher<ConverseStreamOutput> events) {
    return events
        .doAfterOnComplete(Fault.EXCEPTION)
        .doAfterOnError(failure -> Fault.EXCEPTION.run());
  }

  private static boolean delta(ConverseStreamOutput event) {
    return event instanceof ContentBlockDeltaEvent;
  }

  private static Object fail() {
    throw Fault.exception();
  }

  /** The publisher's own subscription with a consumer, which gives a future. */
  private static String consumer(Clients clients, String model) {
    Sightings seen = new Sightings();
    CompletableFuture<CompletableFuture<Void>> consumed = new CompletableFuture<>();
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    call.toTheEnd(
        new ScriptedHandler(seen)
            .listening(
                publisher ->
                    consumed.complete(
                        publisher.subscribe(event -> seen.note("consumed " + event)))));
    return consumed.isDone() ? call.toTheEnd(consumed.join()) : seen.toString();
  }

  /** What a case does to the publisher. */
  private interface Operator {
    SdkPublisher<?> apply(Sightings seen, SdkPublisher<ConverseStreamOutput> events);
  }
}

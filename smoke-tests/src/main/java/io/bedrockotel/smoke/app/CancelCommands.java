package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** ConverseStream whose subscription the application cancels, at every stage. */
final class CancelCommands {
  private CancelCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("cancel-in-onSubscribe", cancelling((seen, s) -> s.beginning(Subscription::cancel)));
    all.put("cancel-after-request", cancelling((seen, s) -> s.beginning(CancelCommands::both)));
    all.put("cancel-in-first", cancelling((seen, s) -> s.next((one, n) -> one.cancel())));
    all.put("cancel-in-third", cancelling((seen, s) -> s.next((one, n) -> cancelAt(one, n, 3))));
    all.put("cancel-in-third-http1", CancelCommands::inThirdHttp1);
    all.put("cancel-twice", cancelling((seen, s) -> s.next((one, n) -> twice(one))));
    all.put("cancel-then-request", cancelling((seen, s) -> s.next((one, n) -> requestAfter(one))));
    all.put("cancel-in-last", CancelCommands::inLast);
    all.put("cancel-in-onComplete", CancelCommands::inOnComplete);
    all.put(
        "cancel-in-onError",
        cancelling((seen, s) -> s.then("onError", () -> s.subscription().cancel())));
    all.put("cancel-elsewhere", CancelCommands::elsewhere);
    return all;
  }

  private static Command cancelling(
      BiConsumer<Sightings, ScriptedSubscriber<ConverseStreamOutput>> script) {
    return (clients, model) -> cancelling(clients.http2(), model, script);
  }

  private static String cancelling(
      BedrockRuntimeAsyncClient client,
      String model,
      BiConsumer<Sightings, ScriptedSubscriber<ConverseStreamOutput>> script) {
    return StreamCall.listen(
        client,
        model,
        (seen, handler) -> {
          ScriptedSubscriber<ConverseStreamOutput> subscriber = new ScriptedSubscriber<>(seen);
          script.accept(seen, subscriber);
          handler.subscribing(subscriber);
        });
  }

  private static String inThirdHttp1(Clients clients, String model) {
    return cancelling(
        clients.http1(), model, (seen, s) -> s.next((one, event) -> cancelAt(one, event, 3)));
  }

  private static String inOnComplete(Clients clients, String model) {
    return StreamCall.listenUntil(
        "complete",
        clients.http2(),
        model,
        (seen, handler) -> {
          ScriptedSubscriber<ConverseStreamOutput> subscriber = new ScriptedSubscriber<>(seen);
          handler.subscribing(
              subscriber.then("onComplete", () -> subscriber.subscription().cancel()));
        });
  }

  /** The last event is known by its kind. */
  private static String inLast(Clients clients, String model) {
    return StreamCall.listenUntil(
        "onNext ConverseStreamMetadata",
        clients.http2(),
        model,
        (seen, handler) -> {
          ScriptedSubscriber<ConverseStreamOutput> subscriber = new ScriptedSubscriber<>(seen);
          handler.listening(
              publisher ->
                  publisher
                      .map(
                          event -> {
                            if (event instanceof ConverseStreamMetadataEvent) {
                              subscriber.subscription().cancel();
                            }
                            return event;
                          })
                      .subscribe(subscriber));
        });
  }

  /** Another thread cancels between two events. */
  private static String elsewhere(Clients clients, String model) {
    Sightings seen = new Sightings();
    ScriptedSubscriber<ConverseStreamOutput> subscriber =
        new ScriptedSubscriber<ConverseStreamOutput>(seen).beginning(one -> one.request(1));
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    CompletableFuture<Void> future = call.start(new ScriptedHandler(seen).subscribing(subscriber));
    seen.await("onNext");
    subscriber.subscription().cancel();
    return call.toTheEnd(future);
  }

  private static void both(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
    subscription.cancel();
  }

  private static void cancelAt(Subscription subscription, int event, int wanted) {
    if (event == wanted) {
      subscription.cancel();
    }
  }

  private static void twice(Subscription subscription) {
    subscription.cancel();
    subscription.cancel();
  }

  private static void requestAfter(Subscription subscription) {
    subscription.cancel();
    subscription.request(1);
  }
}

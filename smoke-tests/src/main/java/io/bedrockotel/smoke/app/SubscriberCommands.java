package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** ConverseStream with subscribers that ask for events, or fail, in ways of their own. */
final class SubscriberCommands {
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private SubscriberCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("subscriber-one-by-one", batches(1));
    all.put("subscriber-batches", batches(3));
    all.put("subscriber-slow", subscribing(s -> s.next((one, n) -> rest())));
    all.put("subscriber-requesting-0", subscribing(s -> s.beginning(one -> one.request(0))));
    all.put("subscriber-requesting-less", subscribing(s -> s.beginning(one -> one.request(-1))));
    all.put("subscriber-requesting-0-later", subscribing(SubscriberCommands::nothingLater));
    all.put("subscriber-requesting-twice", subscribing(SubscriberCommands::muchMore));
    all.put("subscriber-requesting-elsewhere", SubscriberCommands::elsewhere);
    all.put(
        "subscriber-throwing-in-onSubscribe",
        subscribing(s -> s.beginning(one -> Fault.EXCEPTION.run())));
    all.put(
        "subscriber-throwing-after-request",
        subscribing(s -> s.beginning(SubscriberCommands::requestAndThrow)));
    all.put(
        "subscriber-throwing-in-onNext",
        subscribing(s -> s.next((one, n) -> Fault.EXCEPTION.run())));
    all.put(
        "subscriber-throwing-in-third",
        subscribing(s -> s.next((one, n) -> Fault.EXCEPTION.at(n, 3))));
    all.put(
        "subscriber-failing-in-onNext", subscribing(s -> s.next((one, n) -> Fault.ERROR.run())));
    all.put("subscriber-throwing-in-onError", subscribing(s -> s.then("onError", Fault.EXCEPTION)));
    all.put(
        "subscriber-throwing-in-onComplete",
        subscribing(s -> s.then("onComplete", Fault.EXCEPTION)));
    return all;
  }

  private static Command subscribing(Consumer<ScriptedSubscriber<ConverseStreamOutput>> script) {
    return (clients, model) ->
        StreamCall.listen(
            clients.http2(),
            model,
            (seen, handler) -> {
              ScriptedSubscriber<ConverseStreamOutput> subscriber = new ScriptedSubscriber<>(seen);
              script.accept(subscriber);
              handler.subscribing(subscriber);
            });
  }

  private static Command batches(int size) {
    return subscribing(
        subscriber ->
            subscriber
                .beginning(one -> one.request(size))
                .next(
                    (one, event) -> {
                      if (event % size == 0) {
                        one.request(size);
                      }
                    }));
  }

  private static void nothingLater(ScriptedSubscriber<ConverseStreamOutput> subscriber) {
    subscriber.beginning(one -> one.request(1)).next((one, event) -> one.request(0));
  }

  /** More than is there, and again in the middle of each event. */
  private static void muchMore(ScriptedSubscriber<ConverseStreamOutput> subscriber) {
    subscriber
        .beginning(
            one -> {
              one.request(2);
              one.request(Long.MAX_VALUE);
            })
        .next((one, event) -> one.request(Long.MAX_VALUE));
  }

  private static String elsewhere(Clients clients, String model) {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      return StreamCall.listen(
          clients.http2(),
          model,
          (seen, handler) ->
              handler.subscribing(
                  new ScriptedSubscriber<ConverseStreamOutput>(seen)
                      .beginning(one -> other.execute(() -> one.request(1)))
                      .next((one, event) -> other.execute(() -> one.request(1)))));
    } finally {
      other.shutdown();
    }
  }

  private static void requestAndThrow(Subscription subscription) {
    subscription.request(1);
    Fault.EXCEPTION.run();
  }

  private static void rest() {
    LockSupport.parkNanos(SLOW_NANOS);
  }
}

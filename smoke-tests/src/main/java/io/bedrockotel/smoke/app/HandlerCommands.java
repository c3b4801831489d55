package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** ConverseStream with handlers of the application's own, well-behaved and not. */
final class HandlerCommands {
  private HandlerCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("handler", HandlerCommands::own);
    all.put("handler-http1", HandlerCommands::ownHttp1);
    all.put("handler-without-retries", HandlerCommands::withoutRetries);
    all.put("handler-end", (clients, model) -> end(clients.http2(), model));
    all.put("handler-end-http1", (clients, model) -> end(clients.http1(), model));
    all.put("handler-twice", HandlerCommands::twice);
    all.put("handler-twice-at-once", HandlerCommands::twiceAtOnce);
    all.put("handler-never-subscribing", HandlerCommands::neverSubscribing);
    all.put("handler-subscribing-twice", HandlerCommands::subscribingTwice);
    all.put("handler-subscribing-null", HandlerCommands::subscribingNull);
    all.put("handler-subscribing-late", HandlerCommands::subscribingLate);
    all.put("handler-throwing-in-response", faultyResponse(Fault.EXCEPTION));
    all.put("handler-failing-in-response", faultyResponse(Fault.ERROR));
    for (String callback : new String[] {"stream", "exception", "complete"}) {
      all.put("handler-throwing-in-" + callback, faulty(callback, Fault.EXCEPTION));
      all.put("handler-failing-in-" + callback, faulty(callback, Fault.ERROR));
    }
    return all;
  }

  private static String own(Clients clients, String model) {
    return StreamCall.listen(clients.http2(), model, (seen, handler) -> {});
  }

  private static String ownHttp1(Clients clients, String model) {
    return StreamCall.listen(clients.http1(), model, (seen, handler) -> {});
  }

  private static String withoutRetries(Clients clients, String model) {
    return StreamCall.listen(clients.once(), model, (seen, handler) -> {});
  }

  /**
   * Without the failures of single attempts: where a connection is lost before the headers, the SDK
   * tells of each of them in some runs only.
   */
  private static String end(BedrockRuntimeAsyncClient client, String model) {
    Sightings seen = new Sightings();
    new StreamCall(seen, client, model).toTheEnd(new ScriptedHandler(seen));
    return seen.without("exception");
  }

  /** What the callback throws is the application's own fault; the SDK decides what follows. */
  private static Command faulty(String callback, Runnable fault) {
    return (clients, model) ->
        StreamCall.listen(clients.http2(), model, (seen, handler) -> handler.then(callback, fault));
  }

  /** The SDK goes on with the stream until the fault has come through from another thread. */
  private static Command faultyResponse(Runnable fault) {
    return (clients, model) -> {
      Sightings seen = new Sightings();
      new StreamCall(seen, clients.http2(), model)
          .toTheEnd(new ScriptedHandler(seen).then("response", fault));
      return seen.without(
          "stream", "onSubscribe", "onNext", "onError", "exception software.amazon.awssdk.http");
    };
  }

  private static String twice(Clients clients, String model) {
    Sightings seen = new Sightings();
    ScriptedHandler handler = new ScriptedHandler(seen);
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    call.toTheEnd(handler);
    return call.toTheEnd(handler);
  }

  /** The callbacks of the two mix freely: only how often each came is certain. */
  private static String twiceAtOnce(Clients clients, String model) {
    Sightings seen = new Sightings();
    ScriptedHandler handler = new ScriptedHandler(seen);
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    CompletableFuture<Void> one = call.start(handler);
    CompletableFuture<Void> other = call.start(handler);
    call.ended(one);
    call.ended(other);
    StringBuilder counts = new StringBuilder();
    for (String callback :
        new String[] {"response", "stream", "onNext", "onComplete", "complete", "exception"}) {
      counts.append(callback).append('=').append(seen.count(callback)).append(' ');
    }
    return counts.toString();
  }

  private static String neverSubscribing(Clients clients, String model) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, clients.alone(), model);
    CompletableFuture<Void> future =
        call.start(new ScriptedHandler(seen).listening(publisher -> {}));
    seen.await("stream");
    call.state(future);
    future.cancel(true);
    return call.toTheEnd(future);
  }

  private static String subscribingTwice(Clients clients, String model) {
    return StreamCall.listenUntil(
        "first onSubscribe",
        clients.http2(),
        model,
        (seen, handler) ->
            handler.listening(
                publisher -> {
                  publisher.subscribe(
                      new ScriptedSubscriber<ConverseStreamOutput>(seen).named("first"));
                  publisher.subscribe(
                      new ScriptedSubscriber<ConverseStreamOutput>(seen).named("second"));
                }));
  }

  private static String subscribingNull(Clients clients, String model) {
    Sightings seen = new Sightings();
    ScriptedSubscriber<ConverseStreamOutput> none = null;
    return new StreamCall(seen, clients.alone(), model)
        .toTheEnd(new ScriptedHandler(seen).listening(publisher -> publisher.subscribe(none)));
  }

  /** The publisher goes to another thread, which subscribes once the callback has returned. */
  private static String subscribingLate(Clients clients, String model) throws InterruptedException {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      return StreamCall.listen(
          clients.http2(),
          model,
          (seen, handler) ->
              handler.listening(
                  publisher ->
                      other.execute(
                          () -> {
                            seen.note("late");
                            publisher.subscribe(new ScriptedSubscriber<>(seen));
                          })));
    } finally {
      other.shutdown();
      other.awaitTermination(1, TimeUnit.SECONDS);
    }
  }
}

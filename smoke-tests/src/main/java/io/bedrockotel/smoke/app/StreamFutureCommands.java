package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** ConverseStream whose future the application itself ends, at every stage. */
final class StreamFutureCommands {
  private static final TimeUnit MILLISECONDS = TimeUnit.MILLISECONDS;

  private StreamFutureCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("streaming-future-cancelled-at-once", StreamFutureCommands::cancelledAtOnce);
    all.put("streaming-future-cancelled", inTheMiddle(StreamFutureCommands::cancel));
    all.put("streaming-future-cancelled-softly", inTheMiddle(StreamFutureCommands::cancelSoftly));
    all.put("streaming-future-cancelled-twice", inTheMiddle(StreamFutureCommands::cancelTwice));
    all.put(
        "streaming-future-cancelled-before-headers", StreamFutureCommands::cancelledBeforeHeaders);
    all.put("streaming-future-cancelled-http1", StreamFutureCommands::cancelledHttp1);
    all.put("streaming-future-failed", inTheMiddle(StreamFutureCommands::fail));
    all.put("streaming-future-completed", inTheMiddle((seen, one) -> one.complete(null)));
    all.put("streaming-future-obtruded", inTheMiddle((seen, one) -> one.obtrudeValue(null)));
    all.put("streaming-future-timed-out", inTheMiddle(StreamFutureCommands::timeOut));
    all.put("streaming-future-derived-cancelled", inTheMiddle(StreamFutureCommands::cancelDerived));
    all.put("streaming-future-copy-cancelled", inTheMiddle(StreamFutureCommands::cancelCopy));
    all.put("streaming-future-cancelled-in-onNext", StreamFutureCommands::cancelledInOnNext);
    all.put(
        "streaming-future-cancelled-after-the-last", StreamFutureCommands::cancelledAfterTheLast);
    all.put("streaming-future-cancelled-in-complete", StreamFutureCommands::cancelledInComplete);
    all.put("streaming-future-cancelled-afterwards", StreamFutureCommands::cancelledAfterwards);
    all.put("streaming-future-continued", StreamFutureCommands::continued);
    return all;
  }

  private static Command inTheMiddle(BiConsumer<Sightings, CompletableFuture<Void>> action) {
    return (clients, model) -> inTheMiddle(new Sightings(), clients.alone(), model, action);
  }

  /**
   * The application holds one event, and has not asked for a second one. A future that it completes
   * leaves the stream open behind it.
   */
  private static String inTheMiddle(
      Sightings seen,
      BedrockRuntimeAsyncClient client,
      String model,
      BiConsumer<Sightings, CompletableFuture<Void>> action) {
    StreamCall call = new StreamCall(seen, client, model);
    ScriptedSubscriber<ConverseStreamOutput> subscriber =
        new ScriptedSubscriber<ConverseStreamOutput>(seen).beginning(one -> one.request(1));
    CompletableFuture<Void> future = call.start(new ScriptedHandler(seen).subscribing(subscriber));
    seen.await("onNext");
    action.accept(seen, future);
    if (!future.isDone()) {
      subscriber.subscription().request(Long.MAX_VALUE);
    }
    String all = call.toTheEnd(future);
    if (!future.isCompletedExceptionally()) {
      subscriber.subscription().cancel();
    }
    return all;
  }

  private static void cancel(Sightings seen, CompletableFuture<Void> future) {
    boolean cancelled = future.cancel(true);
    seen.awaitPatiently("exception", 1);
    seen.note("cancel " + cancelled);
  }

  private static void cancelSoftly(Sightings seen, CompletableFuture<Void> future) {
    boolean cancelled = future.cancel(false);
    seen.awaitPatiently("exception", 1);
    seen.note("cancel " + cancelled);
  }

  private static void timeOut(Sightings seen, CompletableFuture<Void> future) {
    boolean same = future.orTimeout(20, MILLISECONDS) == future;
    seen.awaitPatiently("exception", 1);
    seen.note("the same future " + same);
  }

  private static void cancelTwice(Sightings seen, CompletableFuture<Void> future) {
    cancel(seen, future);
    seen.note("again " + future.cancel(true));
  }

  private static void fail(Sightings seen, CompletableFuture<Void> future) {
    boolean ours = future.completeExceptionally(Fault.exception());
    seen.awaitPatiently("exception", 1);
    seen.note("failed " + ours);
  }

  /** Cancelling what depends on a future leaves the future alone. */
  private static void cancelDerived(Sightings seen, CompletableFuture<Void> future) {
    seen.note("cancel " + future.thenRun(() -> seen.note("continued")).cancel(true));
  }

  private static void cancelCopy(Sightings seen, CompletableFuture<Void> future) {
    seen.note("cancel " + future.copy().cancel(true));
  }

  /** Over HTTP/1.1 two of the SDK's threads tell of it, in any order. */
  private static String cancelledHttp1(Clients clients, String model) {
    Sightings seen = new Sightings();
    inTheMiddle(
        seen,
        clients.http1(),
        model,
        (all, future) -> {
          cancel(all, future);
          if (all.count("exception") > 0) {
            all.awaitPatiently("onError", 1);
          }
        });
    return seen.sorted();
  }

  private static String cancelledAtOnce(Clients clients, String model) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    return cancelled(seen, call, call.start(new ScriptedHandler(seen)));
  }

  /** The first event does not come while the stand-in waits. */
  private static String cancelledBeforeHeaders(Clients clients, String model) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    CompletableFuture<Void> future = call.start(new ScriptedHandler(seen));
    try {
      future.get(300, MILLISECONDS);
    } catch (Exception e) {
      seen.failure("get", e);
    }
    return cancelled(seen, call, future);
  }

  /** Whether the handler learns of it by the cause or by what wraps it, is a race in the SDK. */
  private static String cancelled(Sightings seen, StreamCall call, CompletableFuture<Void> future) {
    seen.note("cancel " + future.cancel(true));
    seen.awaitPatiently("exception", 1);
    call.ended(future);
    seen.note("told " + (seen.count("exception") > 0));
    return seen.without("exception");
  }

  private static String cancelledInOnNext(Clients clients, String model) {
    return cancelledWithin(
        clients,
        model,
        "exception",
        (handler, cancel) ->
            handler.subscribing(
                new ScriptedSubscriber<ConverseStreamOutput>(handler.sightings())
                    .next((one, event) -> cancel.run())));
  }

  private static String cancelledAfterTheLast(Clients clients, String model) {
    return cancelledWithin(
        clients,
        model,
        "complete",
        (handler, cancel) ->
            handler.subscribing(
                new ScriptedSubscriber<ConverseStreamOutput>(handler.sightings())
                    .then("onComplete", cancel)));
  }

  private static String cancelledInComplete(Clients clients, String model) {
    return cancelledWithin(
        clients, model, "cancel", (handler, cancel) -> handler.then("complete", cancel));
  }

  /** The SDK's own thread cancels, within a callback, once the application has the future. */
  private static String cancelledWithin(
      Clients clients, String model, String last, BiConsumer<ScriptedHandler, Runnable> script) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    CompletableFuture<CompletableFuture<Void>> known = new CompletableFuture<>();
    Runnable cancel = () -> seen.note("cancel " + known.join().cancel(true));
    ScriptedHandler handler = new ScriptedHandler(seen);
    script.accept(handler, cancel);
    CompletableFuture<Void> future = call.start(handler);
    known.complete(future);
    seen.await("cancel");
    seen.awaitPatiently(last, 1);
    return call.toTheEnd(future);
  }

  private static String cancelledAfterwards(Clients clients, String model) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    CompletableFuture<Void> future = call.start(new ScriptedHandler(seen));
    call.ended(future);
    seen.note("cancel " + future.cancel(true));
    return call.toTheEnd(future);
  }

  /** What is chained to the future runs in the order in which the JDK runs it. */
  private static String continued(Clients clients, String model) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, clients.http2(), model);
    CompletableFuture<Void> future = call.start(new ScriptedHandler(seen));
    Consumer<String> note = what -> seen.note(what);
    CompletableFuture<Void> last =
        future
            .whenComplete((nothing, failure) -> note.accept("whenComplete " + (failure == null)))
            .thenRun(() -> note.accept("thenRun"))
            .exceptionally(
                failure -> {
                  seen.failure("exceptionally", failure);
                  return null;
                });
    call.ended(last);
    return call.toTheEnd(future);
  }
}

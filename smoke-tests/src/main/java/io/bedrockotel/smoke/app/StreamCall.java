package io.bedrockotel.smoke.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** One ConverseStream call of the application, with all that it sees of it. */
final class StreamCall {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /**
   * What comes last where the SDK leaves the future open, null where it does not. The application
   * runs one command at a time.
   */
  private static volatile @Nullable String lastOfAll;

  private final Sightings seen;
  private final BedrockRuntimeAsyncClient client;
  private final String model;

  StreamCall(Sightings seen, BedrockRuntimeAsyncClient client, String model) {
    this.seen = seen;
    this.client = client;
    this.model = model;
  }

  /** Listens to the end. */
  static String listen(
      BedrockRuntimeAsyncClient client,
      String model,
      BiConsumer<Sightings, ScriptedHandler> script) {
    Sightings seen = new Sightings();
    ScriptedHandler handler = new ScriptedHandler(seen);
    script.accept(seen, handler);
    return new StreamCall(seen, client, model).toTheEnd(handler);
  }

  /**
   * The same command where the SDK is known to leave the future open behind a sighting that begins
   * so.
   */
  static Command leftOpen(Command command, String last) {
    return (clients, model) -> {
      lastOfAll = last;
      try {
        return command.run(clients, model);
      } finally {
        lastOfAll = null;
      }
    };
  }

  /** Listens until a sighting that may come after the end of the future. */
  static String listenUntil(
      String last,
      BedrockRuntimeAsyncClient client,
      String model,
      BiConsumer<Sightings, ScriptedHandler> script) {
    Sightings seen = new Sightings();
    ScriptedHandler handler = new ScriptedHandler(seen);
    script.accept(seen, handler);
    return new StreamCall(seen, client, model).toTheEnd(handler, last);
  }

  CompletableFuture<Void> start(ConverseStreamResponseHandler handler) {
    return client.converseStream(StreamCommands.request(model), handler);
  }

  String toTheEnd(ConverseStreamResponseHandler handler) {
    return toTheEnd(start(handler));
  }

  /**
   * The same where the future completes before the SDK's thread is through with its callback: what
   * both threads note has no order.
   */
  String toTheEnd(ConverseStreamResponseHandler handler, String last) {
    CompletableFuture<Void> future = start(handler);
    ended(future);
    seen.awaitPatiently(last, 1);
    return seen.sorted();
  }

  /** Waits for the future, and tells all that was seen until then. */
  String toTheEnd(CompletableFuture<Void> future) {
    ended(future);
    return seen.toString();
  }

  /** Waits for the future, and notes how it ended. */
  void ended(CompletableFuture<Void> future) {
    ended(seen, future);
  }

  static void ended(Sightings seen, CompletableFuture<Void> future) {
    try {
      future.get(patience(seen).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      seen.note("no end");
      seen.close();
      future.cancel(true);
    } catch (ExecutionException | RuntimeException e) {
      seen.failure("get", e);
    }
    glanceForError(seen);
    state(seen, future);
  }

  private static Duration patience(Sightings seen) {
    String last = lastOfAll;
    if (last == null) {
      return DEADLINE;
    }
    seen.await(last);
    return Patience.GLANCE;
  }

  /** Agents that fail in an event complete the future first, and tell the subscriber afterwards. */
  private static void glanceForError(Sightings seen) {
    if (seen.count("complete") + seen.count("exception") + seen.count("error") == 0) {
      seen.glance("onError");
    }
  }

  /** Notes what the future tells of itself. */
  void state(CompletableFuture<Void> future) {
    state(seen, future);
  }

  private static void state(Sightings seen, CompletableFuture<Void> future) {
    seen.note(
        "done="
            + future.isDone()
            + " cancelled="
            + future.isCancelled()
            + " exceptionally="
            + future.isCompletedExceptionally());
    if (future.isDone()) {
      seen.note(
          future
              .handle((nothing, failure) -> failure == null ? "" : Failures.describe(failure))
              .join());
    }
  }
}

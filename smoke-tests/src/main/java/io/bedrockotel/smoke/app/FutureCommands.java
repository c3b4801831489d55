package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** What an application does to the future of an asynchronous Converse. */
final class FutureCommands {
  private FutureCommands() {}

  static Map<String, Command> commands() {
    return Map.ofEntries(
        Map.entry("future-cancelled", during((seen, f) -> seen.add("cancel=" + f.cancel(true)))),
        Map.entry(
            "future-cancelled-softly", during((seen, f) -> seen.add("cancel=" + f.cancel(false)))),
        Map.entry(
            "future-failed",
            during(
                (seen, f) ->
                    seen.add(
                        "complete=" + f.completeExceptionally(new IllegalStateException("own"))))),
        Map.entry(
            "future-completed", during((seen, f) -> seen.add("complete=" + f.complete(own())))),
        Map.entry("future-obtruded", during((seen, f) -> f.obtrudeValue(own()))),
        Map.entry(
            "future-obtruded-by-failure",
            during((seen, f) -> f.obtrudeException(new IllegalStateException("own")))),
        Map.entry("future-timed-out", during((seen, f) -> f.orTimeout(50, TimeUnit.MILLISECONDS))),
        Map.entry(
            "future-default",
            during((seen, f) -> f.completeOnTimeout(own(), 50, TimeUnit.MILLISECONDS))),
        Map.entry(
            "future-dependent-cancelled",
            during((seen, f) -> seen.add("cancel=" + f.thenApply(r -> r).cancel(true)))),
        Map.entry(
            "future-copy-cancelled",
            during((seen, f) -> seen.add("cancel=" + f.copy().cancel(true)))),
        Map.entry(
            "future-waited-for-shortly",
            during((seen, f) -> seen.outcome("get", () -> f.get(50, TimeUnit.MILLISECONDS)))),
        Map.entry("future-cancelled-twice", FutureCommands::cancelledTwice),
        Map.entry("future-cancelled-late", FutureCommands::cancelledLate),
        Map.entry("future-obtruded-late", FutureCommands::obtrudedLate),
        Map.entry("future-cancelled-at-once", FutureCommands::cancelledAtOnce));
  }

  /** The application acts once the request is at the server; the answer is far away. */
  private static Command during(BiConsumer<Seen, CompletableFuture<ConverseResponse>> act) {
    return (clients, model) -> {
      Seen seen = new Seen();
      CompletableFuture<ConverseResponse> future =
          clients.http2().converse(ConverseCommands.request(model));
      Server.awaitRequest(model);
      act.accept(seen, future);
      return end(seen, future);
    };
  }

  private static String end(Seen seen, CompletableFuture<ConverseResponse> future) {
    seen.outcome("get", () -> Calls.describe(future.get(20, TimeUnit.SECONDS)));
    seen.outcome("join", () -> Calls.describe(future.join()));
    seen.outcome("getNow", () -> Calls.describe(future.getNow(own())));
    seen.add(Calls.state(future));
    return seen.toString();
  }

  private static String cancelledTwice(Clients clients, String model) {
    return endOf(clients, model, future -> future.cancel(true) + " " + future.cancel(true));
  }

  private static String endOf(Clients clients, String model, Act act) {
    Seen seen = new Seen();
    CompletableFuture<ConverseResponse> future =
        clients.http2().converse(ConverseCommands.request(model));
    Server.awaitRequest(model);
    seen.add(act.on(future));
    return end(seen, future);
  }

  private static String cancelledLate(Clients clients, String model) {
    return endOf(
        clients,
        model,
        future -> {
          future.join();
          return "cancel=" + future.cancel(true);
        });
  }

  private static String obtrudedLate(Clients clients, String model) {
    return endOf(
        clients,
        model,
        future -> {
          future.join();
          future.obtrudeException(new IllegalStateException("own"));
          return "obtruded";
        });
  }

  /** Whether the request is on its way already, is a race. */
  private static String cancelledAtOnce(Clients clients, String model) {
    Seen seen = new Seen();
    CompletableFuture<ConverseResponse> future =
        clients.http2().converse(ConverseCommands.request(model));
    seen.add("cancel=" + future.cancel(true));
    seen.outcome("join", future::join);
    seen.add(Calls.state(future));
    return seen.toString();
  }

  /** One thing that is done to a future. */
  private interface Act {
    String on(CompletableFuture<ConverseResponse> future);
  }

  private static ConverseResponse own() {
    ConverseResponse.Builder own = ConverseResponse.builder().stopReason("own");
    own.sdkHttpResponse(SdkHttpResponse.builder().statusCode(0).build());
    return own.build();
  }
}

package io.bedrockotel.smoke.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** ConverseStream on clients that give up, are closed, or have much to do at once. */
final class LimitCommands {
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final int AT_ONCE = 8;

  private LimitCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> all = new TreeMap<>();
    all.put("limit-call", (clients, model) -> limited(clients.once(), model, LimitCommands::call));
    all.put(
        "limit-call-http1",
        (clients, model) -> limited(clients.onceHttp1(), model, LimitCommands::call));
    all.put(
        "limit-attempt",
        (clients, model) -> limited(clients.once(), model, LimitCommands::attempt));
    all.put(
        "limit-attempt-http1",
        (clients, model) -> limited(clients.onceHttp1(), model, LimitCommands::attempt));
    all.put("client-closed", LimitCommands::closed);
    all.put("client-closed-with-its-loops", LimitCommands::closedWithItsLoops);
    all.put("client-closed-before", LimitCommands::closedBefore);
    all.put("streams-at-once", LimitCommands::atOnce);
    all.put("stream-in-onNext", LimitCommands::streamInOnNext);
    all.put("stream-in-complete", LimitCommands::streamInComplete);
    all.put("call-in-onNext", LimitCommands::callInOnNext);
    return all;
  }

  private static void call(AwsRequestOverrideConfiguration.Builder override) {
    override.apiCallTimeout(SHORT);
  }

  private static void attempt(AwsRequestOverrideConfiguration.Builder override) {
    override.apiCallAttemptTimeout(SHORT);
  }

  /**
   * One event is in the application's hands when the time is over, or none. The SDK's timer and its
   * event loop both tell of it, in any order.
   */
  private static String limited(
      BedrockRuntimeAsyncClient client,
      String model,
      Consumer<AwsRequestOverrideConfiguration.Builder> limit) {
    Sightings seen = new Sightings();
    StreamCall call = new StreamCall(seen, client, model);
    call.ended(
        client.converseStream(
            StreamCommands.request(model).toBuilder().overrideConfiguration(limit).build(),
            oneEvent(seen)));
    seen.awaitPatiently("exception", 2);
    return seen.sorted();
  }

  private static ScriptedHandler oneEvent(Sightings seen) {
    return new ScriptedHandler(seen)
        .subscribing(
            new ScriptedSubscriber<ConverseStreamOutput>(seen).beginning(one -> one.request(1)));
  }

  private static String closed(Clients clients, String model) {
    return closedInTheMiddle(clients.toClose(), model);
  }

  /** The client ends its own event loops with it. */
  private static String closedWithItsLoops(Clients clients, String model) {
    return closedInTheMiddle(
        BedrockRuntimeAsyncClient.builder()
            .endpointOverride(Clients.endpoint())
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP2))
            .build(),
        model);
  }

  /**
   * The SDK itself completes an open stream of a closed client in some runs, and leaves it open in
   * others: told is what came before, and that the client takes no further call.
   */
  private static String closedInTheMiddle(BedrockRuntimeAsyncClient client, String model) {
    Sightings seen = new Sightings();
    CompletableFuture<Void> future = new StreamCall(seen, client, model).start(oneEvent(seen));
    seen.await("onNext");
    String before = seen.toString();
    client.close();
    future.cancel(true);
    return before + '\n' + StreamCall.listen(client, model, (later, handler) -> {});
  }

  private static String closedBefore(Clients clients, String model) {
    BedrockRuntimeAsyncClient client = clients.toClose();
    client.close();
    return StreamCall.listen(client, model, (seen, handler) -> {});
  }

  private static String atOnce(Clients clients, String model) {
    Map<StreamCall, CompletableFuture<Void>> futures = new LinkedHashMap<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Sightings seen = new Sightings();
      StreamCall call = new StreamCall(seen, clients.http2(), model + "-" + i);
      futures.put(call, call.start(new ScriptedHandler(seen)));
    }
    StringBuilder text = new StringBuilder();
    futures.forEach((call, future) -> text.append(call.toTheEnd(future)).append('\n'));
    return text.toString();
  }

  private static String streamInOnNext(Clients clients, String model) {
    return within(
        clients,
        model,
        (handler, start) ->
            handler.subscribing(
                new ScriptedSubscriber<ConverseStreamOutput>(handler.sightings())
                    .next(
                        (one, event) -> {
                          if (event == 2) {
                            start.run();
                          }
                        })));
  }

  private static String streamInComplete(Clients clients, String model) {
    return within(clients, model, (handler, start) -> handler.then("complete", start));
  }

  /** A second stream, started in a callback of the first one, is told after it. */
  private static String within(Clients clients, String model, Script script) {
    Sightings seen = new Sightings();
    Sightings inner = new Sightings();
    StreamCall second = new StreamCall(inner, clients.http2(), model + "-second");
    CompletableFuture<CompletableFuture<Void>> started = new CompletableFuture<>();
    ScriptedHandler handler = new ScriptedHandler(seen);
    script.prepare(handler, () -> started.complete(second.start(new ScriptedHandler(inner))));
    String first = new StreamCall(seen, clients.http2(), model).toTheEnd(handler);
    return first + "\nsecond\n" + second.toTheEnd(started.join());
  }

  /** The event loop of one client waits for another client's answer. */
  private static String callInOnNext(Clients clients, String model) {
    return StreamCall.listen(
        clients.http2(),
        model,
        (seen, handler) ->
            handler.subscribing(
                new ScriptedSubscriber<ConverseStreamOutput>(seen)
                    .next(
                        (one, event) -> {
                          if (event == 1) {
                            seen.note(ConverseCommands.plain(clients, model + "-second"));
                          }
                        })));
  }

  /** Where a case starts its second stream. */
  private interface Script {
    void prepare(ScriptedHandler handler, Runnable start);
  }
}

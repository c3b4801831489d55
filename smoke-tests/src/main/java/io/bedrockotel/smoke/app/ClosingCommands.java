package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** Converse on clients that are closed before, in the middle of, and twice behind a call. */
final class ClosingCommands {
  private ClosingCommands() {}

  static Map<String, Command> commands() {
    return Map.of(
        "closed-sync", ClosingCommands::closedSync,
        "closed-async", ClosingCommands::closedAsync,
        "closed-in-mid-call-sync", ClosingCommands::inMidCallSync,
        "closed-in-mid-call-async", ClosingCommands::inMidCallAsync,
        "closed-twice", ClosingCommands::twice);
  }

  private static String closedSync(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeClient client = clients.syncWith();
    client.close();
    Calls.sync(seen, client, ConverseCommands.request(model));
    return seen.toString();
  }

  private static String closedAsync(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeAsyncClient client = ownConnections(clients);
    client.close();
    Calls.async(seen, client, ConverseCommands.request(model));
    return seen.toString();
  }

  private static String inMidCallSync(Clients clients, String model) throws InterruptedException {
    Seen seen = new Seen();
    BedrockRuntimeClient client =
        clients.syncBuilder(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())).build();
    Thread calling =
        new Thread(
            () ->
                seen.outcome(
                    "converse",
                    () -> Calls.describe(client.converse(ConverseCommands.request(model)))));
    calling.start();
    Server.awaitRequest(model);
    client.close();
    calling.join();
    return seen.toString();
  }

  private static String inMidCallAsync(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeAsyncClient client = ownConnections(clients);
    CompletableFuture<ConverseResponse> future = client.converse(ConverseCommands.request(model));
    Server.awaitRequest(model);
    client.close();
    seen.outcome("get", () -> Calls.describe(future.get(20, TimeUnit.SECONDS)));
    seen.add(Calls.state(future));
    return seen.toString();
  }

  private static String twice(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeClient client = clients.syncWith();
    Calls.sync(seen, client, ConverseCommands.request(model));
    client.close();
    client.close();
    return seen.toString();
  }

  /** One attempt: whether a second one still starts while the client closes, is a race. */
  private static BedrockRuntimeAsyncClient ownConnections(Clients clients) {
    return clients
        .asyncBuilder(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .httpClient(null)
        .httpClientBuilder(NettyNioAsyncHttpClient.builder())
        .build();
  }
}

package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Converse with everything written down, under each way to try again. */
final class CallCommands {
  private CallCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    commands.put("call-sync", CallCommands::sync);
    commands.put("call-async", CallCommands::async);
    commands.put("call-async-http1", CallCommands::asyncHttp1);
    put(commands, "retry-legacy", () -> Retries.of(RetryMode.LEGACY));
    put(commands, "retry-standard", () -> Retries.of(RetryMode.STANDARD));
    put(commands, "retry-adaptive", () -> Retries.of(RetryMode.ADAPTIVE_V2));
    put(commands, "retry-none", AwsRetryStrategy::doNotRetry);
    return commands;
  }

  private static void put(
      Map<String, Command> commands, String name, Supplier<RetryStrategy> strategy) {
    commands.put(name + "-sync", syncWith(strategy));
    commands.put(
        name + "-async",
        asyncWith(
            strategy,
            (seen, client, model) -> Calls.async(seen, client, ConverseCommands.request(model))));
    commands.put(
        name + "-stream",
        asyncWith(
            strategy,
            (seen, client, model) -> Calls.stream(seen, client, StreamCommands.request(model))));
    commands.put(
        name + "-stream-end",
        asyncWith(
            strategy,
            (seen, client, model) -> Calls.streamEnd(seen, client, StreamCommands.request(model))));
  }

  private static String sync(Clients clients, String model) {
    Seen seen = new Seen();
    Calls.sync(seen, clients.sync(), ConverseCommands.request(model));
    return seen.toString();
  }

  private static String async(Clients clients, String model) {
    Seen seen = new Seen();
    Calls.async(seen, clients.http2(), ConverseCommands.request(model));
    return seen.toString();
  }

  private static String asyncHttp1(Clients clients, String model) {
    Seen seen = new Seen();
    Calls.async(seen, clients.http1(), ConverseCommands.request(model));
    return seen.toString();
  }

  private static Command syncWith(Supplier<RetryStrategy> strategy) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeClient client = clients.syncBuilder(with(strategy)).build()) {
        Calls.sync(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }

  private static Command asyncWith(Supplier<RetryStrategy> strategy, AsyncCall call) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeAsyncClient client = clients.asyncBuilder(with(strategy)).build()) {
        call.make(seen, client, model);
      }
      return seen.toString();
    };
  }

  /** Each client has a strategy of its own, which learns from its calls. */
  private static Consumer<ClientOverrideConfiguration.Builder> with(
      Supplier<RetryStrategy> strategy) {
    return configuration -> configuration.retryStrategy(strategy.get());
  }

  /** A call of an asynchronous client. */
  private interface AsyncCall {
    void make(Seen seen, BedrockRuntimeAsyncClient client, String model);
  }
}

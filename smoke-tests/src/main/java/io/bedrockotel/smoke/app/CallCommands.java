package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Converse with everything written down, under each way to try again. */
final class CallCommands {
  private CallCommands() {}

  static Map<String, Command> commands() {
    return Map.ofEntries(
        Map.entry("call-sync", CallCommands::sync),
        Map.entry("call-async", CallCommands::async),
        Map.entry("call-async-http1", CallCommands::asyncHttp1),
        Map.entry("retry-legacy-sync", syncWith(mode(RetryMode.LEGACY))),
        Map.entry("retry-legacy-async", asyncWith(mode(RetryMode.LEGACY))),
        Map.entry("retry-standard-sync", syncWith(mode(RetryMode.STANDARD))),
        Map.entry("retry-standard-async", asyncWith(mode(RetryMode.STANDARD))),
        Map.entry("retry-adaptive-sync", syncWith(mode(RetryMode.ADAPTIVE_V2))),
        Map.entry("retry-adaptive-async", asyncWith(mode(RetryMode.ADAPTIVE_V2))),
        Map.entry("retry-none-sync", syncWith(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))),
        Map.entry(
            "retry-none-async", asyncWith(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))));
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

  private static Consumer<ClientOverrideConfiguration.Builder> mode(RetryMode mode) {
    return configuration -> configuration.retryStrategy(Retries.of(mode));
  }

  private static Command syncWith(Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeClient client = clients.syncBuilder(configuration).build()) {
        Calls.sync(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }

  private static Command asyncWith(Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeAsyncClient client = clients.asyncBuilder(configuration).build()) {
        Calls.async(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }
}

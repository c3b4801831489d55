package io.bedrockotel.smoke.app;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.utils.AttributeMap;

/** Converse with credentials, regions, hosts and HTTP clients that are odd or fail. */
final class EndpointCommands {
  private static final Duration SHORT = Duration.ofSeconds(1);

  private EndpointCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    credentials()
        .forEach(
            (name, credentials) -> {
              commands.put("credentials-" + name + "-sync", sync(credentials));
              commands.put("credentials-" + name + "-async", async(credentials));
              commands.put("credentials-" + name + "-stream", stream(credentials));
            });
    Map.of(
            "refused", "http://127.0.0.1:1",
            "unknown", "http://bedrock.invalid",
            "with-a-path", Clients.endpoint() + "/gateway")
        .forEach(
            (name, endpoint) -> {
              commands.put("host-" + name + "-sync", hostSync(endpoint));
              commands.put("host-" + name + "-async", hostAsync(endpoint));
            });
    commands.put("region-unknown", EndpointCommands::unknownRegion);
    commands.put("read-timeout-sync", EndpointCommands::readTimeoutSync);
    commands.put("read-timeout-async", EndpointCommands::readTimeoutAsync);
    return commands;
  }

  private static Map<String, AwsCredentialsProvider> credentials() {
    return Map.of(
        "anonymous", AnonymousCredentialsProvider.create(),
        "null", () -> null,
        "throw",
            () -> {
              throw new IllegalStateException("the application's own");
            },
        "fail",
            () -> {
              throw SdkClientException.create("no credentials");
            });
  }

  private static Command sync(AwsCredentialsProvider credentials) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeClient client =
          clients.syncBuilder(c -> {}).credentialsProvider(credentials).build()) {
        Calls.sync(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }

  private static Command async(AwsCredentialsProvider credentials) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeAsyncClient client =
          clients.asyncBuilder(c -> {}).credentialsProvider(credentials).build()) {
        Calls.async(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }

  private static Command stream(AwsCredentialsProvider credentials) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeAsyncClient client =
          clients.asyncBuilder(c -> {}).credentialsProvider(credentials).build()) {
        Calls.stream(seen, client, StreamCommands.request(model));
      }
      return seen.toString();
    };
  }

  private static Command hostSync(String endpoint) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeClient client =
          clients.syncBuilder(c -> {}).endpointOverride(URI.create(endpoint)).build()) {
        Calls.sync(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }

  /** Once, over HTTP/1.1: a second attempt may wait in vain in the SDK's pool of connections. */
  private static Command hostAsync(String endpoint) {
    return (clients, model) -> {
      Seen seen = new Seen();
      try (BedrockRuntimeAsyncClient client =
          clients
              .asyncBuilder(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
              .httpClient(null)
              .httpClientBuilder(NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1))
              .endpointOverride(URI.create(endpoint))
              .build()) {
        Calls.async(seen, client, ConverseCommands.request(model));
      }
      return seen.toString();
    };
  }

  private static String unknownRegion(Clients clients, String model) {
    Seen seen = new Seen();
    try (BedrockRuntimeClient client =
        clients.syncBuilder(c -> {}).region(Region.of("mars-north-1")).build()) {
      Calls.sync(seen, client, ConverseCommands.request(model));
    }
    return seen.toString();
  }

  private static String readTimeoutSync(Clients clients, String model) {
    Seen seen = new Seen();
    AttributeMap impatient =
        AttributeMap.builder().put(SdkHttpConfigurationOption.READ_TIMEOUT, SHORT).build();
    for (SdkHttpService service : ServiceLoader.load(SdkHttpService.class)) {
      try (SdkHttpClient connections =
              service.createHttpClientBuilder().buildWithDefaults(impatient);
          BedrockRuntimeClient client =
              clients.syncBuilder(c -> {}).httpClient(connections).build()) {
        seen.add(connections.clientName());
        Calls.sync(seen, client, ConverseCommands.request(model));
      }
    }
    return seen.toString();
  }

  private static String readTimeoutAsync(Clients clients, String model) {
    Seen seen = new Seen();
    try (BedrockRuntimeAsyncClient client =
        clients
            .asyncBuilder(c -> {})
            .httpClient(null)
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().readTimeout(SHORT))
            .build()) {
      Calls.async(seen, client, ConverseCommands.request(model));
    }
    return seen.toString();
  }
}

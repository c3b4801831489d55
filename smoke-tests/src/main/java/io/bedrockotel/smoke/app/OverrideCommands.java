package io.bedrockotel.smoke.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.signer.NoOpSigner;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.services.bedrockruntime.auth.scheme.BedrockRuntimeAuthSchemeProvider;
import software.amazon.awssdk.services.bedrockruntime.endpoints.BedrockRuntimeEndpointProvider;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

/** Converse requests with an override of each kind. */
@SuppressWarnings("deprecation") // signers and endpoints in the form that every SDK has
final class OverrideCommands {
  private static final ExecutionAttribute<String> OWN = new ExecutionAttribute<>("smoke.request");
  private static final Duration LONG = Duration.ofSeconds(30);

  private OverrideCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    all().forEach((name, override) -> put(commands, name, override));
    return commands;
  }

  /** Every override by its name. */
  static Map<String, Consumer<AwsRequestOverrideConfiguration.Builder>> all() {
    Map<String, Consumer<AwsRequestOverrideConfiguration.Builder>> all = new TreeMap<>(requests());
    all.putAll(clients());
    return all;
  }

  private static Map<String, Consumer<AwsRequestOverrideConfiguration.Builder>> requests() {
    return Map.of(
        "header", override -> override.putHeader("X-Own", List.of("one", "two")),
        "metadata-header",
            override ->
                override.putHeader("X-Amzn-Bedrock-Request-Metadata", "{\"own\":\"value\"}"),
        "trace-headers",
            override ->
                override
                    .putHeader(
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01")
                    .putHeader("baggage", "own=value")
                    .putHeader("X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793"),
        "user-agent-header", override -> override.putHeader("User-Agent", "own"),
        "query", override -> override.putRawQueryParameter("own", List.of("one", "two")),
        "api-name", override -> override.addApiName(api -> api.name("own").version("1")),
        "compression",
            override ->
                override.compressionConfiguration(
                    compression -> compression.minimumCompressionThresholdInBytes(0)),
        "execution-attribute", override -> override.putExecutionAttribute(OWN, "own"));
  }

  private static Map<String, Consumer<AwsRequestOverrideConfiguration.Builder>> clients() {
    return Map.of(
        "timeouts", override -> override.apiCallTimeout(LONG).apiCallAttemptTimeout(LONG),
        "signer", override -> override.signer(new NoOpSigner()),
        "auth-scheme",
            override ->
                override.authSchemeProvider(
                    (BedrockRuntimeAuthSchemeProvider)
                        parameters ->
                            List.of(
                                AuthSchemeOption.builder().schemeId("smithy.api#noAuth").build())),
        "credentials",
            override ->
                override.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("own", "own"))),
        "endpoint",
            override ->
                override.endpointProvider(
                    (BedrockRuntimeEndpointProvider)
                        parameters ->
                            CompletableFuture.completedFuture(
                                Endpoint.builder().url(Clients.endpoint()).build())),
        "no-retries",
            override ->
                override.addPlugin(
                    configuration ->
                        configuration.overrideConfiguration(
                            configuration.overrideConfiguration().toBuilder()
                                .retryStrategy(AwsRetryStrategy.doNotRetry())
                                .build())),
        "throwing-plugin",
            override ->
                override.addPlugin(
                    configuration -> {
                      throw new IllegalStateException("the application's own");
                    }));
  }

  private static void put(
      Map<String, Command> commands,
      String name,
      Consumer<AwsRequestOverrideConfiguration.Builder> override) {
    commands.put(
        "override-" + name + "-sync",
        (clients, model) -> {
          Seen seen = new Seen();
          Calls.sync(seen, clients.sync(), request(model, override));
          return seen.toString();
        });
    commands.put(
        "override-" + name + "-async",
        (clients, model) -> {
          Seen seen = new Seen();
          Calls.async(seen, clients.http2(), request(model, override));
          return seen.toString();
        });
    commands.put(
        "override-" + name + "-stream",
        (clients, model) -> {
          Seen seen = new Seen();
          Calls.stream(seen, clients.http2(), streamRequest(model, override));
          return seen.toString();
        });
  }

  static ConverseStreamRequest streamRequest(
      String model, Consumer<AwsRequestOverrideConfiguration.Builder> override) {
    return StreamCommands.request(model).toBuilder().overrideConfiguration(override).build();
  }

  static ConverseRequest request(
      String model, Consumer<AwsRequestOverrideConfiguration.Builder> override) {
    return ConverseCommands.request(model).toBuilder().overrideConfiguration(override).build();
  }
}

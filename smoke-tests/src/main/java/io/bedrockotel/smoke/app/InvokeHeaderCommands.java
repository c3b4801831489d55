package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

/** InvokeModel of applications that send a metadata header themselves, sound or not. */
final class InvokeHeaderCommands {
  private static final String METADATA = "X-Amzn-Bedrock-Request-Metadata";
  private static final String OWN = "{\"order\":\"42\"}";

  private InvokeHeaderCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    put(commands, "appended", changing(http -> http.toBuilder().appendHeader(METADATA, OWN)));
    put(commands, "put", changing(http -> http.toBuilder().putHeader(METADATA, OWN)));
    put(commands, "put-if-absent", changing(InvokeHeaderCommands::putIfAbsent));
    put(commands, "of-member", Way.request(request -> request.requestMetadata(OWN)));
    put(commands, "of-client", Way.settings(settings -> settings.putHeader(METADATA, OWN)));
    put(commands, "of-plugin", Way.client(client -> client.addPlugin(plugin())));
    put(
        commands,
        "of-request-plugin",
        Way.request(request -> request.overrideConfiguration(o -> o.addPlugin(plugin()))));
    put(
        commands,
        "of-client-and-member",
        Way.settings(settings -> settings.putHeader(METADATA, OWN))
            .with(request -> request.requestMetadata("{\"order\":\"43\"}")));
    malformed()
        .forEach(
            (name, text) -> {
              put(commands, name, Way.request(request -> request.requestMetadata(text)));
              put(commands, name + "-put", changing(h -> h.toBuilder().putHeader(METADATA, text)));
            });
    return commands;
  }

  private static Map<String, String> malformed() {
    return Map.of(
        "trailing-text", OWN + " trailing",
        "trailing-bracket", OWN + "}",
        "trailing-object", OWN + "{\"c\":\"d}\"}",
        "comment", OWN + " /* } */");
  }

  private static SdkHttpRequest.Builder putIfAbsent(SdkHttpRequest http) {
    return http.firstMatchingHeader(METADATA).isPresent()
        ? http.toBuilder()
        : http.toBuilder().putHeader(METADATA, OWN);
  }

  private static SdkPlugin plugin() {
    return (SdkServiceClientConfiguration.Builder configuration) ->
        configuration.overrideConfiguration(
            configuration.overrideConfiguration().toBuilder().putHeader(METADATA, OWN).build());
  }

  private static Way changing(HttpChange change) {
    return Way.settings(
        settings ->
            settings.addExecutionInterceptor(
                new ExecutionInterceptor() {
                  @Override
                  public SdkHttpRequest modifyHttpRequest(
                      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                    return change.of(context.httpRequest()).build();
                  }
                }));
  }

  /** What an interceptor makes of the HTTP request. */
  private interface HttpChange {
    SdkHttpRequest.Builder of(SdkHttpRequest request);
  }

  private static void put(Map<String, Command> commands, String name, Way way) {
    commands.put(
        "invoke-header-" + name + "-sync",
        (clients, model) -> {
          Seen seen = new Seen();
          InvokeModelRequest request = way.request(model);
          BedrockRuntimeClientBuilder builder = clients.syncBuilder(way.watchedBy(seen));
          way.client.accept(builder);
          try (BedrockRuntimeClient client = builder.build()) {
            Calls.sync(seen, "invoke", () -> client.invokeModel(request));
          }
          return seen.toString();
        });
    commands.put(
        "invoke-header-" + name + "-async",
        (clients, model) -> {
          Seen seen = new Seen();
          InvokeModelRequest request = way.request(model);
          BedrockRuntimeAsyncClientBuilder builder = clients.asyncBuilder(way.watchedBy(seen));
          way.client.accept(builder);
          try (BedrockRuntimeAsyncClient client = builder.build()) {
            Calls.async(seen, () -> client.invokeModel(request));
          }
          return seen.toString();
        });
  }

  /** A place where the application has the header. */
  private static final class Way {
    private final Consumer<ClientOverrideConfiguration.Builder> settings;
    private final Consumer<SdkClientBuilder<?, ?>> client;
    private final UnaryOperator<InvokeModelRequest.Builder> request;

    private Way(
        Consumer<ClientOverrideConfiguration.Builder> settings,
        Consumer<SdkClientBuilder<?, ?>> client,
        UnaryOperator<InvokeModelRequest.Builder> request) {
      this.settings = settings;
      this.client = client;
      this.request = request;
    }

    private static Way settings(Consumer<ClientOverrideConfiguration.Builder> settings) {
      return new Way(settings, client -> {}, UnaryOperator.identity());
    }

    private static Way client(Consumer<SdkClientBuilder<?, ?>> client) {
      return new Way(settings -> {}, client, UnaryOperator.identity());
    }

    private static Way request(UnaryOperator<InvokeModelRequest.Builder> request) {
      return new Way(settings -> {}, client -> {}, request);
    }

    private Way with(UnaryOperator<InvokeModelRequest.Builder> other) {
      return new Way(settings, client, other);
    }

    private InvokeModelRequest request(String model) {
      return request.apply(InvokeBodies.claude(model).toBuilder()).build();
    }

    private Consumer<ClientOverrideConfiguration.Builder> watchedBy(Seen seen) {
      return settings.andThen(all -> all.addExecutionInterceptor(new HeaderWatch(seen)));
    }
  }

  /** An interceptor that writes down which values of the header go out. */
  private static final class HeaderWatch implements ExecutionInterceptor {
    private final Seen seen;

    private HeaderWatch(Seen seen) {
      this.seen = seen;
    }

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      seen.add(
          context.httpRequest().matchingHeaders(METADATA).stream()
              .map(HeaderWatch::describe)
              .collect(joining(" and ", "header ", "")));
    }

    /** Other entries may stand behind the application's own. */
    private static String describe(String value) {
      boolean extended =
          value.startsWith(OWN.substring(0, OWN.length() - 1) + ",") && value.endsWith("\"}");
      return extended ? OWN : value;
    }
  }
}

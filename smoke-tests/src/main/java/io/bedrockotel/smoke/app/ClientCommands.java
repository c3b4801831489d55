package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

/** Converse on clients that are built or changed in less usual ways. */
@SuppressWarnings("deprecation") // endpoints in the form that every SDK has
final class ClientCommands {
  private ClientCommands() {}

  static Map<String, Command> commands() {
    return Map.ofEntries(
        Map.entry("converse-client-plugin", ClientCommands::clientPlugin),
        Map.entry("converse-request-plugin", ClientCommands::requestPlugin),
        Map.entry("converse-copied-configuration", ClientCommands::copiedConfiguration),
        Map.entry("converse-endpoint-provider", ClientCommands::endpointProvider));
  }

  static String clientPlugin(Clients clients, String model) {
    return converse(BedrockRuntimeClient.builder().addPlugin(addingEntries()), model);
  }

  static String requestPlugin(Clients clients, String model) {
    ConverseRequest request =
        ConverseCommands.request(model).toBuilder()
            .overrideConfiguration(override -> override.addPlugin(addingEntries()))
            .build();
    return ConverseCommands.describe(clients.sync().converse(request));
  }

  static String copiedConfiguration(Clients clients, String model) {
    return converse(
        BedrockRuntimeClient.builder()
            .overrideConfiguration(
                clients.sync().serviceClientConfiguration().overrideConfiguration()),
        model);
  }

  /** The application decides for itself which host is called. */
  static String endpointProvider(Clients clients, String model) {
    Endpoint endpoint = Endpoint.builder().url(Clients.endpoint()).build();
    try (BedrockRuntimeClient client =
        BedrockRuntimeClient.builder()
            .endpointProvider(parameters -> CompletableFuture.completedFuture(endpoint))
            .build()) {
      return ConverseCommands.describe(client.converse(ConverseCommands.request(model)));
    }
  }

  private static String converse(BedrockRuntimeClientBuilder builder, String model) {
    try (BedrockRuntimeClient client = builder.endpointOverride(Clients.endpoint()).build()) {
      return ConverseCommands.describe(client.converse(ConverseCommands.request(model)));
    }
  }

  /** A plugin whose interceptor puts 14 entries on each request. */
  private static SdkPlugin addingEntries() {
    return configuration ->
        configuration.overrideConfiguration(
            configuration.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new EntriesInterceptor())
                .build());
  }

  private static final class EntriesInterceptor implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      ConverseRequest request = (ConverseRequest) context.request();
      Map<String, String> entries = new TreeMap<>(request.requestMetadata());
      for (int i = 0; i < 14; i++) {
        entries.put("added" + i, "value" + i);
      }
      return request.toBuilder().requestMetadata(entries).build();
    }
  }
}

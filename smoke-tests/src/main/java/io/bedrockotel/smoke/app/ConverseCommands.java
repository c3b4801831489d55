package io.bedrockotel.smoke.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/** Converse, called in the ways that applications call it. */
final class ConverseCommands {
  /** The words of every command: the stand-in counts them. */
  static final String QUESTION = "What does the lease say about snow?";

  private ConverseCommands() {}

  static Map<String, Command> commands() {
    return Map.ofEntries(
        Map.entry("converse", ConverseCommands::plain),
        Map.entry("converse-options", ConverseCommands::options),
        Map.entry("converse-own-metadata", ConverseCommands::ownMetadata),
        Map.entry("converse-many-own-metadata", ConverseCommands::manyOwnMetadata),
        Map.entry("converse-empty-own-metadata", ConverseCommands::emptyOwnMetadata),
        Map.entry("converse-null-own-metadata", ConverseCommands::nullOwnMetadata),
        Map.entry("converse-interceptor", ConverseCommands::interceptor),
        Map.entry("converse-no-model", ConverseCommands::noModel),
        Map.entry("converse-async", ConverseCommands::async),
        Map.entry("converse-async-http1", ConverseCommands::asyncHttp1),
        Map.entry("converse-async-cancelled", ConverseCommands::asyncCancelled));
  }

  static String plain(Clients clients, String model) {
    return describe(clients.sync().converse(request(model)));
  }

  static String options(Clients clients, String model) {
    return describe(
        clients
            .sync()
            .converse(
                request(model).toBuilder()
                    .inferenceConfig(
                        config ->
                            config
                                .maxTokens(100)
                                .temperature(0.1f)
                                .topP(0.9f)
                                .stopSequences("END", "STOP"))
                    .additionalModelRequestFields(
                        Document.mapBuilder().putNumber("top_k", 40).build())
                    .guardrailConfig(
                        guardrail ->
                            guardrail
                                .guardrailIdentifier("gr-1")
                                .guardrailVersion("3")
                                .trace("enabled"))
                    .performanceConfig(performance -> performance.latency("optimized"))
                    .serviceTier(tier -> tier.type("priority"))
                    .build()));
  }

  static String ownMetadata(Clients clients, String model) {
    return describe(
        clients
            .sync()
            .converse(
                request(model).toBuilder()
                    .requestMetadata(Map.of("tenant_id", "own tenant", "order", "42"))
                    .build()));
  }

  /** Bedrock refuses a map that says nothing. */
  static String emptyOwnMetadata(Clients clients, String model) {
    return describe(
        clients.sync().converse(request(model).toBuilder().requestMetadata(Map.of()).build()));
  }

  static String nullOwnMetadata(Clients clients, String model) {
    return describe(
        clients
            .sync()
            .converse(
                request(model).toBuilder()
                    .requestMetadata(Collections.singletonMap("own", null))
                    .build()));
  }

  static String manyOwnMetadata(Clients clients, String model) {
    Map<String, String> own = new TreeMap<>();
    for (int i = 0; i < 15; i++) {
      own.put("own" + i, "value" + i);
    }
    return describe(
        clients.sync().converse(request(model).toBuilder().requestMetadata(own).build()));
  }

  /** The application's own interceptor adds entries, and says what it found. */
  static String interceptor(Clients clients, String model) {
    StringBuilder seen = new StringBuilder();
    ExecutionInterceptor adding =
        new ExecutionInterceptor() {
          @Override
          public SdkRequest modifyRequest(
              Context.ModifyRequest context, ExecutionAttributes attributes) {
            ConverseRequest request = (ConverseRequest) context.request();
            seen.append(new TreeMap<>(request.requestMetadata()));
            Map<String, String> entries = new TreeMap<>();
            for (int i = 0; i < 14; i++) {
              entries.put("added" + i, "value" + i);
            }
            return request.toBuilder().requestMetadata(entries).build();
          }
        };
    try (BedrockRuntimeClient client = clients.syncWith(adding)) {
      return describe(client.converse(request(model))) + " saw " + seen;
    }
  }

  static String noModel(Clients clients, String model) {
    return describe(clients.sync().converse(builder -> builder.messages(question())));
  }

  static String async(Clients clients, String model) {
    return describe(clients.http2().converse(request(model)).join());
  }

  /** The overload with a consumer, over HTTP/1.1. */
  static String asyncHttp1(Clients clients, String model) {
    Consumer<ConverseRequest.Builder> consumer =
        builder -> builder.modelId(model).messages(question());
    return describe(clients.http1().converse(consumer).join());
  }

  static String asyncCancelled(Clients clients, String model) {
    CompletableFuture<ConverseResponse> future = clients.http2().converse(request(model));
    boolean cancelled = future.cancel(true);
    return "cancelled=" + cancelled + " done=" + future.isCancelled();
  }

  static ConverseRequest request(String model) {
    return ConverseRequest.builder().modelId(model).messages(question()).build();
  }

  static Message question() {
    return Message.builder()
        .role(ConversationRole.USER)
        .content(ContentBlock.fromText(QUESTION))
        .build();
  }

  static String describe(ConverseResponse response) {
    return response.stopReasonAsString()
        + " "
        + response.output().message().content().get(0).text()
        + " input="
        + response.usage().inputTokens()
        + " output="
        + response.usage().outputTokens()
        + " status="
        + response.sdkHttpResponse().statusCode();
  }
}

package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeResponse;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksRequest;
import software.amazon.awssdk.services.bedrockruntime.model.StartAsyncInvokeRequest;

/** The operations of Bedrock Runtime that no model answers at once. */
final class OtherOperationCommands {
  private OtherOperationCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    put(
        commands,
        "count-tokens",
        (client, model) -> client.countTokens(countTokens(model)),
        (client, model) -> client.countTokens(countTokens(model)));
    put(
        commands,
        "apply-guardrail",
        (client, model) -> client.applyGuardrail(applyGuardrail(model)),
        (client, model) -> client.applyGuardrail(applyGuardrail(model)));
    put(
        commands,
        "guardrail-checks",
        (client, model) -> client.invokeGuardrailChecks(checks(model)),
        (client, model) -> client.invokeGuardrailChecks(checks(model)));
    put(
        commands,
        "start-async-invoke",
        (client, model) -> client.startAsyncInvoke(startAsyncInvoke(model)),
        (client, model) -> client.startAsyncInvoke(startAsyncInvoke(model)));
    put(
        commands,
        "start-async-invoke-of",
        (client, model) -> client.startAsyncInvoke(startAsyncInvokeOf(model, model)),
        (client, model) -> client.startAsyncInvoke(startAsyncInvokeOf(model, model)));
    put(
        commands,
        "get-async-invoke",
        (client, arn) -> client.getAsyncInvoke(get -> get.invocationArn(arn)),
        (client, arn) -> client.getAsyncInvoke(get -> get.invocationArn(arn)));
    put(
        commands,
        "list-async-invokes",
        (client, model) -> client.listAsyncInvokes(list -> {}),
        (client, model) -> client.listAsyncInvokes(list -> {}));
    return commands;
  }

  /** A call on a synchronous client. */
  private interface SyncCall {
    BedrockRuntimeResponse on(BedrockRuntimeClient client, String model);
  }

  /** A call on an asynchronous client. */
  private interface AsyncCall<T extends BedrockRuntimeResponse> {
    CompletableFuture<T> on(BedrockRuntimeAsyncClient client, String model);
  }

  private static <T extends BedrockRuntimeResponse> void put(
      Map<String, Command> commands, String name, SyncCall sync, AsyncCall<T> async) {
    commands.put(
        name + "-sync",
        (clients, model) -> {
          Seen seen = new Seen();
          Calls.sync(seen, name, () -> sync.on(clients.sync(), model));
          return seen.toString();
        });
    commands.put(
        name + "-async",
        (clients, model) -> {
          Seen seen = new Seen();
          Calls.async(seen, () -> async.on(clients.http2(), model));
          return seen.toString();
        });
  }

  private static CountTokensRequest countTokens(String model) {
    return CountTokensRequest.builder()
        .modelId(model)
        .input(input -> input.converse(converse -> converse.messages(ConverseCommands.question())))
        .build();
  }

  @SuppressWarnings("unchecked") // the SDK's builders take generic varargs
  private static ApplyGuardrailRequest applyGuardrail(String guardrail) {
    return ApplyGuardrailRequest.builder()
        .guardrailIdentifier(guardrail)
        .guardrailVersion("3")
        .source("INPUT")
        .content(content -> content.text(text -> text.text("Hello")))
        .build();
  }

  @SuppressWarnings("unchecked") // as above
  private static InvokeGuardrailChecksRequest checks(String text) {
    return InvokeGuardrailChecksRequest.builder()
        .messages(message -> message.role("user").content(content -> content.text(text)))
        .checks(
            checks ->
                checks.contentFilter(
                    filter -> filter.categories(category -> category.category("VIOLENCE"))))
        .build();
  }

  private static StartAsyncInvokeRequest startAsyncInvoke(String model) {
    return startAsyncInvokeOf("amazon.nova-reel-" + model, model);
  }

  private static StartAsyncInvokeRequest startAsyncInvokeOf(String model, String bucket) {
    return StartAsyncInvokeRequest.builder()
        .modelId(model)
        .clientRequestToken("token-of-the-application")
        .modelInput(Document.mapBuilder().putString("taskType", "TEXT_VIDEO").build())
        .outputDataConfig(
            output -> output.s3OutputDataConfig(to -> to.s3Uri("s3://bucket/" + bucket)))
        .build();
  }
}

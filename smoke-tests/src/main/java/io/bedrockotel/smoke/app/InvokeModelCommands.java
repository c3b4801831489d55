package io.bedrockotel.smoke.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/** InvokeModel in the ways that applications call it. */
final class InvokeModelCommands {
  private InvokeModelCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    InvokeBodies.all()
        .forEach(
            (name, body) ->
                put(commands, name, model -> InvokeBodies.request(model, name, body.get())));
    requests()
        .forEach(
            (name, change) ->
                put(commands, name, model -> change.apply(InvokeBodies.claude(model))));
    OverrideCommands.all()
        .forEach(
            (name, override) ->
                put(commands, "override-" + name, model -> overridden(model, override)));
    commands.put("invoke-twice-sync", InvokeModelCommands::twice);
    commands.put("invoke-read-twice-sync", InvokeModelCommands::readTwice);
    commands.put("invoke-consumer-sync", InvokeModelCommands::consumer);
    commands.put("invoke-future-cancelled", InvokeModelCommands::cancelled);
    return commands;
  }

  private static Map<String, UnaryOperator<InvokeModelRequest>> requests() {
    return Map.of(
        "all-members",
            request ->
                request.toBuilder()
                    .accept("application/json")
                    .contentType("application/json")
                    .trace("ENABLED")
                    .guardrailIdentifier("gr-1")
                    .guardrailVersion("3")
                    .performanceConfigLatency("optimized")
                    .serviceTier("priority")
                    .build(),
        "own-metadata",
            request ->
                request.toBuilder()
                    .requestMetadata("{\"tenant_id\":\"own tenant\",\"order\":\"42\"}")
                    .build(),
        "broken-own-metadata",
            request -> request.toBuilder().requestMetadata("{\"order\":").build(),
        "empty-own-metadata", request -> request.toBuilder().requestMetadata("").build(),
        "other-content-type",
            request -> request.toBuilder().contentType("text/plain").accept("*/*").build());
  }

  /** How a request comes about for a model. */
  private interface Requests {
    InvokeModelRequest of(String model);
  }

  private static void put(Map<String, Command> commands, String name, Requests requests) {
    commands.put(
        "invoke-" + name + "-sync",
        (clients, model) -> {
          Seen seen = new Seen();
          InvokeModelRequest request = requests.of(model);
          Calls.sync(seen, "invoke", () -> clients.sync().invokeModel(request));
          return seen.toString();
        });
    commands.put(
        "invoke-" + name + "-async",
        (clients, model) -> {
          Seen seen = new Seen();
          InvokeModelRequest request = requests.of(model);
          Calls.async(seen, () -> clients.http2().invokeModel(request));
          return seen.toString();
        });
    commands.put(
        "invoke-" + name + "-async-http1",
        (clients, model) -> {
          Seen seen = new Seen();
          InvokeModelRequest request = requests.of(model);
          Calls.async(seen, () -> clients.http1().invokeModel(request));
          return seen.toString();
        });
  }

  private static InvokeModelRequest overridden(
      String model, Consumer<AwsRequestOverrideConfiguration.Builder> override) {
    return InvokeBodies.claude(model).toBuilder().overrideConfiguration(override).build();
  }

  /** One request object for two calls. */
  private static String twice(Clients clients, String model) {
    Seen seen = new Seen();
    InvokeModelRequest request = InvokeBodies.claude(model);
    Calls.sync(seen, "first", () -> clients.sync().invokeModel(request));
    Calls.sync(seen, "second", () -> clients.sync().invokeModel(request));
    seen.add(Calls.text(request.body()));
    return seen.toString();
  }

  /** Every view of the body, one behind the other, and again from the start. */
  private static String readTwice(Clients clients, String model) {
    Seen seen = new Seen();
    InvokeModelResponse response = clients.sync().invokeModel(InvokeBodies.claude(model));
    seen.add(Calls.text(response.body()));
    for (int i = 0; i < 2; i++) {
      SdkBytes body = response.body();
      byte[] bytes = body.asByteArray();
      ByteBuffer buffer = body.asByteBuffer();
      seen.outcome("string", () -> body.asUtf8String().equals(new String(bytes, UTF_8)));
      seen.outcome("stream", () -> Arrays.equals(bytes, body.asInputStream().readAllBytes()));
      seen.add("buffer " + buffer.remaining() + " " + buffer.isReadOnly());
      seen.add("array " + Arrays.equals(bytes, body.asByteArrayUnsafe()));
      Arrays.fill(bytes, (byte) 0);
    }
    return seen.toString();
  }

  private static String consumer(Clients clients, String model) {
    Seen seen = new Seen();
    SdkBytes body = InvokeBodies.claude(model).body();
    BedrockRuntimeClient client = clients.sync();
    Calls.sync(
        seen, "invoke", () -> client.invokeModel(builder -> builder.modelId(model).body(body)));
    return seen.toString();
  }

  /** The application acts once the request is at the server; the answer is far away. */
  private static String cancelled(Clients clients, String model) {
    Seen seen = new Seen();
    CompletableFuture<InvokeModelResponse> future =
        clients.http2().invokeModel(InvokeBodies.claude(model));
    Server.awaitRequest(model);
    seen.add("cancel=" + future.cancel(true));
    seen.outcome("get", () -> future.get(20, TimeUnit.SECONDS));
    seen.add(Calls.state(future));
    return seen.toString();
  }
}

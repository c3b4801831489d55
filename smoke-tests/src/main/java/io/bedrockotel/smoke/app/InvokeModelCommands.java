package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;

/** InvokeModel with sound and unsound bodies. */
final class InvokeModelCommands {
  private static final Map<String, String> BODIES =
      Map.of(
          "claude",
          "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":10,"
              + "\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
          "messages",
          "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
          "empty",
          "",
          "cut",
          "{\"messages\":[{\"role\":",
          "text",
          "Hello",
          "array",
          "[1,2]",
          "null",
          "null");

  private InvokeModelCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    BODIES.forEach((name, body) -> put(commands, name, SdkBytes.fromUtf8String(body)));
    put(commands, "binary", SdkBytes.fromByteArray(new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
    put(commands, "absent", null);
    return commands;
  }

  private static void put(Map<String, Command> commands, String name, @Nullable SdkBytes body) {
    commands.put(
        "invoke-" + name + "-sync",
        (clients, model) -> {
          Seen seen = new Seen();
          seen.outcome("invoke", () -> describe(clients.sync().invokeModel(request(model, body))));
          seen.surroundings("after");
          return seen.toString();
        });
    commands.put(
        "invoke-" + name + "-async",
        (clients, model) -> {
          Seen seen = new Seen();
          seen.outcome(
              "invoke",
              () ->
                  describe(
                      clients.http2().invokeModel(request(model, body)).get(20, TimeUnit.SECONDS)));
          seen.surroundings("after");
          return seen.toString();
        });
    commands.put("invoke-" + name + "-stream", (clients, model) -> stream(clients, model, body));
  }

  private static String stream(Clients clients, String model, @Nullable SdkBytes body) {
    Seen seen = new Seen();
    InvokeModelWithResponseStreamResponseHandler handler =
        InvokeModelWithResponseStreamResponseHandler.builder()
            .onError(failure -> seen.add("error " + failure.getClass().getSimpleName()))
            .onComplete(() -> seen.add("complete"))
            .subscriber(event -> seen.add(event.toString()))
            .build();
    seen.outcome(
        "invoke",
        () ->
            clients
                .http2()
                .invokeModelWithResponseStream(
                    builder -> builder.modelId(model).body(body), handler)
                .get(20, TimeUnit.SECONDS));
    return seen.toString();
  }

  private static InvokeModelRequest request(String model, @Nullable SdkBytes body) {
    return InvokeModelRequest.builder().modelId(model).body(body).build();
  }

  private static String describe(InvokeModelResponse response) {
    return response.body().asUtf8String() + " " + response.contentType();
  }
}

package io.bedrockotel.smoke.app;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;

/** InvokeModel with a body that is given, by each method that the clients have for it. */
final class BodyCommands {
  private final SdkBytes body;

  private BodyCommands(SdkBytes body) {
    this.body = body;
  }

  /**
   * The commands.
   *
   * @param body in base64
   */
  static Map<String, Command> commands(String body) {
    BodyCommands all =
        new BodyCommands(SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(body)));
    return Map.of("body-sync", all::sync, "body-async", all::async, "body-stream", all::stream);
  }

  private String sync(Clients clients, String model) {
    return describe(clients.sync().invokeModel(request -> request.modelId(model).body(body)));
  }

  private String async(Clients clients, String model) {
    return describe(
        clients.http2().invokeModel(request -> request.modelId(model).body(body)).join());
  }

  private String stream(Clients clients, String model) {
    AtomicInteger chunks = new AtomicInteger();
    InvokeModelWithResponseStreamResponseHandler handler =
        InvokeModelWithResponseStreamResponseHandler.builder()
            .subscriber(chunk -> chunks.incrementAndGet())
            .build();
    clients
        .http2()
        .invokeModelWithResponseStream(request -> request.modelId(model).body(body), handler)
        .join();
    return "answered in " + chunks + " chunks";
  }

  private static String describe(InvokeModelResponse response) {
    return "answered " + response.body().asUtf8String();
  }
}

package io.bedrockotel.smoke.app;

import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensRequest;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensResponse;

/** CountTokens of a body that is given. */
final class CountTokensCommands {
  private final SdkBytes body;

  private CountTokensCommands(SdkBytes body) {
    this.body = body;
  }

  /**
   * The commands.
   *
   * @param body in base64
   */
  static Map<String, Command> commands(String body) {
    CountTokensCommands all =
        new CountTokensCommands(SdkBytes.fromByteArray(Base64.getDecoder().decode(body)));
    return Map.of("count-body-sync", all::sync, "count-body-async", all::async);
  }

  private String sync(Clients clients, String model) {
    return describe(clients.sync().countTokens(request(model)));
  }

  private String async(Clients clients, String model) {
    return describe(clients.http2().countTokens(request(model)).join());
  }

  private CountTokensRequest request(String model) {
    return CountTokensRequest.builder()
        .modelId(model)
        .input(input -> input.invokeModel(invoke -> invoke.body(body)))
        .build();
  }

  private static String describe(CountTokensResponse response) {
    return "counted " + response.inputTokens();
  }
}

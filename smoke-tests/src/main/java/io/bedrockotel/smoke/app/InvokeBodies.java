package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

/** Sound and unsound bodies of InvokeModel. */
final class InvokeBodies {
  private static final int EIGHT_MEGABYTES = 8 << 20;

  private static final String CLAUDE =
      "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":10,"
          + "\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

  /** By the name of a body, what goes before the model's name so that it fits. */
  private static final Map<String, String> VENDORS =
      Map.of(
          "titan-embedding", "amazon.titan-embed-text-",
          "cohere-embedding", "cohere.embed-english-v3-",
          "nova", "amazon.nova-pro-",
          "llama", "meta.llama3-",
          "new-vendor", "newvendor.model-");

  private InvokeBodies() {}

  /** Every body by its name, made when it is needed; null for none at all. */
  static Map<String, Supplier<@Nullable SdkBytes>> all() {
    Map<String, Supplier<@Nullable SdkBytes>> all = new TreeMap<>();
    sound().forEach((name, text) -> all.put(name, () -> SdkBytes.fromUtf8String(text)));
    unsound().forEach((name, text) -> all.put(name, () -> SdkBytes.fromUtf8String(text)));
    all.put("8-megabytes", InvokeBodies::eightMegabytes);
    all.put("binary", () -> SdkBytes.fromByteArray(new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
    all.put("absent", () -> null);
    return all;
  }

  private static SdkBytes eightMegabytes() {
    return SdkBytes.fromUtf8String(CLAUDE.replace("Hello", "Hello".repeat(EIGHT_MEGABYTES / 5)));
  }

  private static Map<String, String> sound() {
    return Map.of(
        "claude", CLAUDE,
        "messages", "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}",
        "titan-embedding", "{\"inputText\":\"Hello\",\"dimensions\":256}",
        "cohere-embedding", "{\"texts\":[\"Hello\",\"World\"],\"input_type\":\"search_query\"}",
        "nova",
            "{\"schemaVersion\":\"messages-v1\",\"messages\":[{\"role\":\"user\","
                + "\"content\":[{\"text\":\"Hello\"}]}],\"inferenceConfig\":{\"maxTokens\":10}}",
        "llama", "{\"prompt\":\"Hello\",\"max_gen_len\":10}",
        "new-vendor", "{\"question\":\"Hello\"}");
  }

  private static Map<String, String> unsound() {
    return Map.of(
        "empty", "",
        "cut", "{\"messages\":[{\"role\":",
        "text", "Hello",
        "array", "[1,2]",
        "null", "null",
        "number", "17",
        "deep", "[".repeat(5_000),
        "wrong-types", "{\"messages\":17,\"max_tokens\":\"ten\",\"temperature\":{}}");
  }

  /** A request with a sound body, whose model is the caller's to set. */
  static InvokeModelRequest sound(String name) {
    return InvokeModelRequest.builder().body(SdkBytes.fromUtf8String(sound().get(name))).build();
  }

  static InvokeModelRequest claude(String model) {
    return request(model, "claude", SdkBytes.fromUtf8String(CLAUDE));
  }

  static InvokeModelRequest request(String model, String name, @Nullable SdkBytes body) {
    return InvokeModelRequest.builder().modelId(model(model, name)).body(body).build();
  }

  /** The name of a model that takes the body. */
  static String model(String model, String body) {
    return VENDORS.getOrDefault(body, "") + model;
  }
}

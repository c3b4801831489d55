package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications with an AWS SDK that lacks what newer ones have: what each can do is observed. */
class OldSdkSmokeTest {
  private static final String BODY =
      "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":10,"
          + "\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";
  private static final String WITH_BODY =
      "body=" + Base64.getEncoder().encodeToString(BODY.getBytes(UTF_8));
  private static final String TENANT = "baggage.tenant_id=acme";
  private static final Predicate<Object> ID =
      value -> String.valueOf(value).startsWith("msg_bdrk_");

  /** An SDK, and which of the later operations and members it has. */
  private enum Sdk {
    FIRST("2.20.157", false, false, false, false),
    FIRST_WITH_CONVERSE("2.25.63", true, false, false, false),
    FIRST_WITH_METADATA("2.29.29", true, true, false, false),
    FIRST_WITH_CACHE_TOKENS("2.31.15", true, true, false, false),
    COUNTING_TOKENS("2.42.37", true, true, true, true),
    NEWEST("2.54.14", true, true, true, true);

    private final String version;
    private final boolean converse;
    private final boolean metadata;
    private final boolean countTokens;
    private final boolean speech;

    Sdk(String version, boolean converse, boolean metadata, boolean countTokens, boolean speech) {
      this.version = version;
      this.converse = converse;
      this.metadata = metadata;
      this.countTokens = countTokens;
      this.speech = speech;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isObservedAsFarAsItGoes(Sdk sdk) {
    try (Stage stage = Stage.open(Attachment.extension(), SdkClassPath.of(sdk.version))) {
      invokesModels(stage);
      if (sdk.converse) {
        converses(stage, sdk);
        streams(stage, sdk);
      }
      if (sdk.countTokens) {
        countsTokens(stage);
      }
      if (sdk.speech) {
        speaks(stage);
      }
      stage.assertWhole();
      assertThat(stage.output()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
    }
  }

  private static void invokesModels(Stage stage) {
    for (String client : List.of("sync", "async")) {
      String model = Stage.newModel();
      stage.run("body-" + client, model, WITH_BODY, TENANT);
      invoked(model, "InvokeModel", "headers").isTheOnlySpanOf(stage.observe(model));
      metadataIsSignedAndAccepted(stage, model);
    }
    String streamed = Stage.newModel();
    stage.run("body-stream", streamed, WITH_BODY, TENANT);
    invoked(streamed, "InvokeModelWithResponseStream", "stream_metrics")
        .with("gen_ai.request.stream", true)
        .streamed("completed")
        .isTheOnlySpanOf(stage.observe(streamed));
    metadataIsSignedAndAccepted(stage, streamed);
  }

  private static ExpectedSpan invoked(String model, String method, String source) {
    return ExpectedSpan.of(model, method)
        .with("gen_ai.request.max_tokens", 10L)
        .with("gen_ai.response.id", ID)
        .with("gen_ai.response.finish_reasons", List.of("end_turn"))
        .with("gen_ai.usage.input_tokens", 1L)
        .with("gen_ai.usage.output_tokens", 6L)
        .with("gen_ai.usage.cache_read.input_tokens", 0L)
        .with("gen_ai.usage.cache_creation.input_tokens", 0L)
        .with("aws.bedrock.usage.cache_write_5m.input_tokens", 0L)
        .with("aws.bedrock.usage.cache_write_1h.input_tokens", 0L)
        .with("aws.bedrock.usage.source", source)
        .withPositive("aws.bedrock.latency")
        .withMetadata("tenant_id", "acme");
  }

  private static void metadataIsSignedAndAccepted(Stage stage, String model) {
    assertThat(stage.requests(model).get(0).header("Authorization").orElseThrow())
        .containsPattern("SignedHeaders=[^,]*x-amzn-bedrock-request-metadata");
    assertThat(tenant(stage, model)).isEqualTo("acme");
  }

  private static String tenant(Stage stage, String model) {
    JsonNode logged =
        stage.invocations().stream()
            .filter(one -> one.path("modelId").asText().equals(model))
            .findFirst()
            .orElseThrow();
    return logged.at("/requestMetadata/tenant_id").asText("none");
  }

  private static void converses(Stage stage, Sdk sdk) {
    for (String command : List.of("converse", "converse-async")) {
      String model = Stage.newModel();
      assertThat(stage.run(command, model, TENANT)).startsWith("end_turn");
      Observed observed = stage.observe(model);
      withMetadataOf(sdk, ExpectedSpan.converse(model).answered()).isTheOnlySpanOf(observed);
      assertThat(tenant(stage, model)).isEqualTo(sdk.metadata ? "acme" : "none");
      assertThat(observed.sums("gen_ai.client.token.usage").keySet())
          .hasSize(2)
          .allSatisfy(attributes -> assertThat(attributes).containsEntry("tenant_id", "acme"));
    }
  }

  private static void streams(Stage stage, Sdk sdk) {
    String model = Stage.newModel();
    stage.run("stream", model, TENANT);
    withMetadataOf(sdk, ExpectedSpan.stream(model).answered().streamed("completed"))
        .isTheOnlySpanOf(stage.observe(model));
  }

  /** Without a member for it, Converse cannot carry metadata. */
  private static ExpectedSpan withMetadataOf(Sdk sdk, ExpectedSpan span) {
    return sdk.metadata ? span.withMetadata("tenant_id", "acme") : span.withoutMetadata();
  }

  private static void countsTokens(Stage stage) {
    String model = Stage.newModel();
    assertThat(stage.run("count-body-async", model, WITH_BODY)).isEqualTo("counted 1");
    ExpectedSpan.of(model, "CountTokens")
        .with("gen_ai.operation.name", "count_tokens")
        .with("aws.bedrock.counted_tokens", 1L)
        .withoutMetadata()
        .isTheOnlySpanOf(stage.observe(model));
  }

  private static void speaks(Stage stage) {
    String model = Stage.newModel().replace("anthropic.claude", "amazon.nova-sonic");
    assertThat(stage.run("speech", model)).endsWith("complete");
    ExpectedSpan.of(model, "InvokeModelWithBidirectionalStream")
        .with("gen_ai.request.stream", true)
        .with("gen_ai.output.type", "speech")
        .with("gen_ai.response.finish_reasons", List.of("END_TURN"))
        .with("gen_ai.usage.input_tokens", 8L)
        .with("gen_ai.usage.output_tokens", 22L)
        .with("aws.bedrock.usage.source", "body")
        .streamed("completed")
        .withoutMetadata()
        .isTheOnlySpanOf(stage.observe(model));
  }
}

package io.bedrockotel.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensRequest;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensResponse;
import software.amazon.awssdk.services.bedrockruntime.model.GetAsyncInvokeRequest;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAssessment;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTopic;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.StartAsyncInvokeRequest;
import software.amazon.awssdk.services.bedrockruntime.model.StartAsyncInvokeResponse;

class CallMappersTest {
  private final CallMappers mappers = new CallMappers(Map.of());

  @Test
  void countTokens() {
    CallMapper mapper =
        mappers.of(CountTokensRequest.builder().modelId("anthropic.claude-x").build());
    assertThat(mapper.request().operationName()).isEqualTo("count_tokens");
    Response response = mapper.response(CountTokensResponse.builder().inputTokens(42).build());
    assertThat(response.countedTokens()).isEqualTo(42);
    assertThat(response.usage()).isNull();
  }

  @Test
  void applyGuardrail() {
    CallMapper mapper =
        mappers.of(
            ApplyGuardrailRequest.builder()
                .guardrailIdentifier("g-1")
                .guardrailVersion("3")
                .build());
    Request request = mapper.request();
    assertThat(request.operationName()).isEqualTo("apply_guardrail");
    assertThat(request.guardrailId()).isEqualTo("g-1");
    assertThat(request.guardrailVersion()).isEqualTo("3");
    GuardrailTopic topic =
        GuardrailTopic.builder().name("secret").type("DENY").action("BLOCKED").build();
    Response response =
        mapper.response(
            ApplyGuardrailResponse.builder()
                .action("GUARDRAIL_INTERVENED")
                .assessments(
                    GuardrailAssessment.builder()
                        .topicPolicy(policy -> policy.topics(topic))
                        .build())
                .build());
    assertThat(response.guardrailAction()).isEqualTo("GUARDRAIL_INTERVENED");
    assertThat(response.guardrailPolicies()).containsExactly("topicPolicy");
  }

  @Test
  void guardrailChecks() {
    assertThat(mappers.of(InvokeGuardrailChecksRequest.builder().build()).request().operationName())
        .isEqualTo("invoke_guardrail_checks");
  }

  @Test
  void startAsyncInvoke() {
    CallMapper mapper =
        mappers.of(StartAsyncInvokeRequest.builder().modelId("amazon.nova-reel-v1:0").build());
    assertThat(mapper.request().operationName()).isEqualTo("generate_content");
    assertThat(mapper.request().body().outputType()).isEqualTo("video");
    assertThat(
            mapper
                .response(StartAsyncInvokeResponse.builder().invocationArn("arn:x").build())
                .invocationArn())
        .isEqualTo("arn:x");
  }

  @Test
  void inputOfStartAsyncInvokeIsReadWithoutItsContent() {
    Document video = Document.mapBuilder().putNumber("seed", 42).build();
    Document input =
        Document.mapBuilder()
            .putString("taskType", "TEXT_VIDEO")
            .putString("image", "A".repeat(100_000))
            .putList("list", List.of(Document.fromNull(), Document.fromBoolean(true)))
            .putDocument("videoGenerationConfig", video)
            .build();
    for (String model :
        List.of("amazon.nova-reel-v1:1", "arn:aws:bedrock:us-east-1:1:provisioned-model/abc")) {
      Request request = startAsyncInvoke(model, input);
      assertThat(request.operationName()).isEqualTo("generate_content");
      assertThat(request.body().seed()).isEqualTo(42);
      assertThat(request.outputType()).isEqualTo("video");
    }
    assertThat(DocumentBody.of(input)).hasSizeLessThan(200);
    assertThat(new String(DocumentBody.of(Document.fromString("a\"\\\n")), UTF_8))
        .isEqualTo("\"a\\u0022\\u005c\\u000a\"");
  }

  @Test
  void everyStartAsyncInvokeGeneratesContent() {
    Request request = startAsyncInvoke("twelvelabs.marengo-embed-2-7-v1:0", null);
    assertThat(request.operationName()).isEqualTo("generate_content");
    assertThat(request.outputType()).isNull();
  }

  private Request startAsyncInvoke(String model, Document input) {
    return mappers
        .of(StartAsyncInvokeRequest.builder().modelId(model).modelInput(input).build())
        .request();
  }

  @Test
  void everyBidirectionalStreamIsSpeech() {
    for (String model :
        List.of(
            "amazon.nova-sonic-v1:0",
            "newvendor.voice-1",
            "arn:aws:bedrock:us-east-1:1:application-inference-profile/abc")) {
      Request request =
          mappers
              .of(InvokeModelWithBidirectionalStreamRequest.builder().modelId(model).build())
              .request();
      assertThat(request.operationName()).isEqualTo("chat");
      assertThat(request.outputType()).isEqualTo("speech");
    }
  }

  @Test
  void otherOperationsAreNotObserved() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mappers.of(GetAsyncInvokeRequest.builder().build()))
        .withMessageContaining("GetAsyncInvokeRequest");
  }
}

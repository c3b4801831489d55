package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.family.Models;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.Usage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

class InvokeModelMapperTest {
  private static final String CLAUDE = "us.anthropic.claude-sonnet-4-20250514-v1:0";

  @Test
  void requestIsRead() {
    Request request =
        mapper(CLAUDE, "{\"anthropic_version\":\"x\",\"max_tokens\":10,\"messages\":[]}").request();
    assertThat(request.operation()).isEqualTo(Operation.INVOKE_MODEL);
    assertThat(request.operationName()).isEqualTo("chat");
    assertThat(request.model().base()).isEqualTo("anthropic.claude-sonnet-4-20250514-v1:0");
    assertThat(request.body().maxTokens()).isEqualTo(10);
    assertThat(request.guardrailId()).isEqualTo("g-1");
    assertThat(request.guardrailVersion()).isEqualTo("2");
    assertThat(request.serviceTier()).isEqualTo("flex");
    assertThat(request.latencyMode()).isEqualTo("optimized");
  }

  @Test
  void headersComeFirstAndTheBodysCountStaysBeside() {
    Response response =
        response(
            http("14", "10"),
            "{\"id\":\"m-1\",\"stop_reason\":\"max_tokens\",\"usage\":{\"input_tokens\":14,\"output_tokens\":11}}");
    Usage usage = response.usage();
    assertThat(usage.source()).isEqualTo("headers");
    assertThat(usage.inputTokens()).isEqualTo(14);
    assertThat(usage.outputTokens()).isEqualTo(10);
    assertThat(usage.modelInputTokens()).isNull();
    assertThat(usage.modelOutputTokens()).isEqualTo(11);
    assertThat(usage.disagrees()).isTrue();
    assertThat(response.id()).isEqualTo("m-1");
    assertThat(response.finishReasons()).containsExactly("max_tokens");
    assertThat(response.latencySeconds()).isEqualTo(1.792);
  }

  @Test
  void bodyAloneIsTheSource() {
    Usage usage =
        response(http(null, null), "{\"usage\":{\"input_tokens\":14,\"output_tokens\":11}}")
            .usage();
    assertThat(usage.source()).isEqualTo("body");
    assertThat(usage.inputTokens()).isEqualTo(14);
    assertThat(usage.outputTokens()).isEqualTo(11);
    assertThat(usage.disagrees()).isFalse();
  }

  /** The header counts input without cached tokens, as the body does: both make the same whole. */
  @Test
  void cachedTokensOfTheBodyCompleteTheHeaders() {
    Usage usage =
        response(
                http("14", "10"),
                "{\"usage\":{\"input_tokens\":14,\"output_tokens\":10,\"cache_read_input_tokens\":100}}")
            .usage();
    assertThat(usage.inputTokens()).isEqualTo(114);
    assertThat(usage.cacheReadTokens()).isEqualTo(100);
    assertThat(usage.disagrees()).isFalse();
  }

  @Test
  void whatNobodyCountedIsAbsent() {
    assertThat(response(http(null, null), "{\"stop_reason\":\"end_turn\"}").usage()).isNull();
    assertThat(response(http("x", "-1"), "").usage()).isNull();
  }

  /** SDKs before 2.39 have no member for it. */
  @Test
  void tierAndLatencyAreReadOfTheHeadersWhereTheAnswerHasNoMember() {
    SdkHttpResponse http =
        SdkHttpResponse.builder()
            .putHeader("X-Amzn-Bedrock-Service-Tier", "flex")
            .putHeader("X-Amzn-Bedrock-PerformanceConfig-Latency", "optimized")
            .build();
    Response response = response(http, "{}");
    assertThat(response.serviceTier()).isEqualTo("flex");
    assertThat(response.latencyMode()).isEqualTo("optimized");
  }

  @Test
  void answerWithoutBodyIsRead() {
    InvokeModelMapper mapper = mapper("newvendor.model-1", "no json");
    assertThat(mapper.request().operationName()).isEqualTo("generate_content");
    Response response = mapper.response(InvokeModelResponse.builder().build());
    assertThat(response.usage()).isNull();
    assertThat(response.finishReasons()).isEmpty();
  }

  private static Response response(SdkHttpResponse http, String body) {
    InvokeModelResponse.Builder response =
        InvokeModelResponse.builder().body(SdkBytes.fromUtf8String(body));
    response.sdkHttpResponse(http);
    return mapper(CLAUDE, "{\"messages\":[]}").response(response.build());
  }

  private static SdkHttpResponse http(String input, String output) {
    SdkHttpResponse.Builder http =
        SdkHttpResponse.builder().putHeader("X-Amzn-Bedrock-Invocation-Latency", "1792");
    if (input != null) {
      http.putHeader("X-Amzn-Bedrock-Input-Token-Count", input);
      http.putHeader("x-amzn-bedrock-output-token-count", output);
    }
    return http.build();
  }

  private static InvokeModelMapper mapper(String model, String body) {
    InvokeModelRequest request =
        InvokeModelRequest.builder()
            .modelId(model)
            .body(SdkBytes.fromUtf8String(body))
            .guardrailIdentifier("g-1")
            .guardrailVersion("2")
            .serviceTier("flex")
            .performanceConfigLatency("optimized")
            .build();
    return InvokeModelMapper.of(Operation.INVOKE_MODEL, request, new Models(Map.of()));
  }
}

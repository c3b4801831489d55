package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.Invoking.header;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

class InvokeModelTest {

  private static final String TITAN = "amazon.titan-text-lite-v1";
  private static final String HELLO = "{'inputText':'Hello there'}";

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  private final Invoking invoking = new Invoking(bedrock);

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.bedrockotel.examples.localbedrock.FamilyRequests#texts")
  void headersBodyAndLogAgree(String modelId, String request, String counts) {
    InvokeModelResponse response = invoking.call(modelId, request);

    JsonNode body = Invoking.body(response);
    assertThat(body.toString()).contains("Here is the answer to: Say this is a test");
    assertThat(response.contentType()).isEqualTo("application/json");
    assertThat(header(response, "input-token-count")).isEqualTo(5);
    assertThat(header(response, "output-token-count")).isEqualTo(10);
    assertThat(header(response, "invocation-latency")).isEqualTo(1);
    if (!counts.isEmpty()) {
      assertThat(body.at(counts.split(" ")[0]).asInt()).isEqualTo(5);
      assertThat(body.at(counts.split(" ")[1]).asInt()).isEqualTo(10);
    }
    assertThat(invoking.logged().path("operation").asText()).isEqualTo("InvokeModel");
    assertThat(invoking.logged().path("modelId").asText()).isEqualTo(modelId);
    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(5);
    assertThat(invoking.logged().at("/input/inputBodyJson"))
        .isEqualTo(RunningBedrock.json(request));
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(10);
    assertThat(invoking.logged().at("/output/outputBodyJson")).isEqualTo(body);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.bedrockotel.examples.localbedrock.FamilyRequests#embeddings")
  void embeddingsHaveNoOutputTokens(String modelId, String request, String vector, int length) {
    InvokeModelResponse response = invoking.call(modelId, request);

    assertThat(Invoking.body(response).at(vector)).hasSize(length);
    assertThat(header(response, "input-token-count")).isEqualTo(5);
    assertThat(header(response, "output-token-count")).isEqualTo(-1);
    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(5);
    assertThat(invoking.logged().path("output").has("outputTokenCount")).isFalse();
    assertThat(bedrock.get().totals().all().inputTokens()).isEqualTo(5);
    assertThat(bedrock.get().totals().all().outputTokens()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amazon.titan-image-generator-v2:0 | {'taskType':'TEXT_IMAGE','textToImageParams':"
            + "{'text':'A river'},'imageGenerationConfig':{'numberOfImages':2}} | /images/1",
        "amazon.nova-canvas-v1:0 | {'taskType':'TEXT_IMAGE'} | /images/0",
        "stability.stable-image-core-v1:1 | {'prompt':'A river'} | /images/0",
        "stability.stable-diffusion-xl-v1 | {'text_prompts':[{'text':'A river'}]}"
            + " | /artifacts/0/base64",
        "cohere.rerank-v3-5:0 | {'query':'a','documents':['b','c'],'api_version':2}"
            + " | /results/1/relevance_score"
      })
  void modelsWithoutTokens(String modelId, String request, String result) {
    InvokeModelResponse response = invoking.call(modelId, request);

    assertThat(Invoking.body(response).at(result).isMissingNode()).isFalse();
    assertThat(header(response, "input-token-count")).isEqualTo(-1);
    assertThat(invoking.logged().path("input").has("inputTokenCount")).isFalse();
    assertThat(bedrock.get().totals().all().calls()).isZero();
    assertThat(bedrock.get().totals().all().requests()).isEqualTo(1);
  }

  @Test
  void headersThatDisagreeWithTheBody() {
    bedrock.behave(
        behaviour().inputTokens(70).outputTokens(80).bodyInputTokens(7).bodyOutputTokens(8));

    InvokeModelResponse response = invoking.call(TITAN, HELLO);

    assertThat(Invoking.body(response).path("inputTextTokenCount").asInt()).isEqualTo(7);
    assertThat(Invoking.body(response).at("/results/0/tokenCount").asInt()).isEqualTo(8);
    assertThat(header(response, "input-token-count")).isEqualTo(70);
    assertThat(header(response, "output-token-count")).isEqualTo(80);
    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(70);
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(80);
    assertThat(bedrock.get().totals().all().inputTokens()).isEqualTo(70);
  }

  @Test
  void withoutTokenHeaders() {
    bedrock.behave(behaviour().omitTokenHeaders(true));

    InvokeModelResponse response = invoking.call(TITAN, HELLO);

    assertThat(header(response, "input-token-count")).isEqualTo(-1);
    assertThat(header(response, "output-token-count")).isEqualTo(-1);
    assertThat(header(response, "invocation-latency")).isEqualTo(1);
    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(2);
  }

  @Test
  void tierAndLatencyAreEchoedOnlyWhenAsked() {
    InvokeModelResponse asked =
        bedrock
            .sync()
            .invokeModel(
                request ->
                    request
                        .modelId(TITAN)
                        .serviceTier("priority")
                        .performanceConfigLatency("optimized")
                        .body(SdkBytes.fromUtf8String("{\"inputText\":\"Hello\"}")));
    InvokeModelResponse plain = invoking.call(TITAN, HELLO);

    assertThat(asked.serviceTierAsString()).isEqualTo("priority");
    assertThat(asked.performanceConfigLatencyAsString()).isEqualTo("optimized");
    assertThat(plain.serviceTierAsString()).isNull();
    assertThat(plain.performanceConfigLatencyAsString()).isNull();
  }

  @Test
  void guardrailIntervenes() {
    bedrock.behave(behaviour().guardrailIntervened(true));

    InvokeModelResponse response =
        bedrock
            .sync()
            .invokeModel(
                request ->
                    request
                        .modelId(TITAN)
                        .guardrailIdentifier("g1")
                        .guardrailVersion("1")
                        .trace("ENABLED")
                        .body(SdkBytes.fromUtf8String("{\"inputText\":\"Hello\"}")));

    JsonNode body = Invoking.body(response);
    assertThat(body.path("amazon-bedrock-guardrailAction").asText()).isEqualTo("INTERVENED");
    assertThat(body.at("/amazon-bedrock-trace/guardrail/actionReason").asText())
        .isEqualTo("Guardrail blocked.");
    assertThat(body.at("/results/0/completionReason").asText()).isEqualTo("FINISH");
  }

  @Test
  void answersTheAsyncClient() {
    InvokeModelResponse response =
        bedrock
            .async(Protocol.HTTP2)
            .invokeModel(
                request ->
                    request
                        .modelId(TITAN)
                        .body(SdkBytes.fromUtf8String("{\"inputText\":\"Hello\"}")))
            .join();

    assertThat(header(response, "output-token-count")).isEqualTo(6);
  }

  @Test
  void otherBehavioursHoldAsWell() {
    bedrock.behave(behaviour().throttleFirst(3).answerChars(1_000_000));

    assertThatThrownBy(() -> invoking.call(TITAN, HELLO)).isInstanceOf(ThrottlingException.class);
    JsonNode body = invoking.answer(TITAN, HELLO);
    assertThat(body.at("/results/0/outputText").asText()).hasSize(1_000_000);
    assertThat(bedrock.get().totals().all().errors()).isEqualTo(3);
  }
}

package io.bedrockotel.examples.localbedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class InvokeErrorsTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  private final Invoking invoking = new Invoking(bedrock);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amazon.titan-text-lite-v1 | {} | #: required key [inputText] not found",
        "amazon.titan-text-lite-v1 | {'inputText':null}"
            + " | #/inputText: expected type: String, found: Null",
        "amazon.titan-text-lite-v1 | {'inputText':['a']}"
            + " | #/inputText: expected type: String, found: JSONArray",
        "amazon.titan-embed-text-v2:0 | {'inputText':''} | expected minLength: 1, actual: 0",
        "anthropic.claude-3-haiku-20240307-v1:0 | {'messages':[]}"
            + " | #: required key [anthropic_version] not found"
            + "#/messages: expected minimum item count: 1, found: 0"
            + "#: required key [max_tokens] not found",
        "meta.llama3-8b-instruct-v1:0 | {'prompt':7}"
            + " | #/prompt: expected type: String, found: Integer",
        "cohere.rerank-v3-5:0 | {'query':'a','documents':['b']}"
            + " | #: required key [api_version] not found",
        "cohere.command-r-v1:0 | ['a'] | #: expected type: JSONObject, found: JSONArray",
        "cohere.command-r-v1:0 | null | #: expected type: JSONObject, found: Null"
      })
  void bodiesThatBreakTheSchema(String modelId, String body, String violation) {
    assertThatThrownBy(() -> invoking.call(modelId, body))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(
            "Malformed input request: "
                + (violation.startsWith("expected") ? "#/inputText: " : "")
                + violation
                + ", please reformat your input and try again.");
    assertThat(invoking.logged().path("errorCode").asText()).isEqualTo("ValidationException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "{\"inputText\":", "\u0000"})
  void bodiesThatAreNoJson(String body) throws Exception {
    HttpResponse<byte[]> response =
        bedrock.http("POST", "/model/amazon.titan-text-lite-v1/invoke", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("ValidationException:");
    assertThat(new String(response.body(), UTF_8))
        .isEqualTo(
            "{\"message\":\"Malformed input request, please reformat your input and try again.\"}");
  }

  @Test
  void modelsForVideosAreAsynchronous() {
    assertThatThrownBy(() -> invoking.call("amazon.nova-reel-v1:1", "{}"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("StartAsyncInvoke");
  }

  @Test
  void theShapeOfTheBodyTellsTheFamilyOfAnOpaqueIdentifier() {
    String profile = "arn:aws:bedrock:us-west-2:111122223333:application-inference-profile/a1b2c3";

    assertThat(invoking.answer(profile, "{'prompt':'Hello','max_gen_len':9}"))
        .isEqualTo(invoking.answer("meta.llama3-8b-instruct-v1:0", "{'prompt':'Hello'}"));
    assertThat(invoking.answer(profile, "{'instances':[1]}").path("predictions")).hasSize(1);
  }

  @Test
  void largeBodies() {
    String image = "A".repeat(8_000_000);

    invoking.call(
        "amazon.titan-embed-image-v1", "{'inputText':'one two','inputImage':'" + image + "'}");

    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(2);
  }
}

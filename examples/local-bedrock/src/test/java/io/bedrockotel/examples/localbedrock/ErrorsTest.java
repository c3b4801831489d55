package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

class ErrorsTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, 403",
    "ConflictException, 400",
    "InternalServerException, 500",
    "ModelErrorException, 424",
    "ModelNotReadyException, 429",
    "ModelStreamErrorException, 424",
    "ModelTimeoutException, 408",
    "ResourceNotFoundException, 404",
    "ServiceQuotaExceededException, 400",
    "ServiceUnavailableException, 503",
    "ThrottlingException, 429",
    "ValidationException, 400"
  })
  void everyErrorReachesTheApplication(String code, int status) {
    bedrock.behave(behaviour().error(code).errorMessage("just so"));

    BedrockRuntimeException error =
        catchThrowableOfType(
            BedrockRuntimeException.class, () -> bedrock.sync().converse(request("Hello")));

    assertThat(error.statusCode()).isEqualTo(status);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("just so");
    assertThat(error.requestId()).isEqualTo(last(bedrock).get("requestId").asText());
    assertThat(last(bedrock).get("errorCode").asText()).isEqualTo(code);
    assertThat(last(bedrock).at("/input/inputTokenCount").isMissingNode()).isTrue();
  }

  @Test
  void theListOfErrorsIsWhole() {
    assertThat(BedrockFault.values()).hasSize(12);
  }

  @ParameterizedTest
  @EnumSource
  void streamsFailBeforeTheyStart(Protocol protocol) throws Exception {
    bedrock.behave(behaviour().error("AccessDeniedException"));

    Throwable failure = new StreamProbe(bedrock.async(protocol), streamRequest("Hello")).failure();

    assertThat(failure)
        .rootCause()
        .isInstanceOfSatisfying(
            BedrockRuntimeException.class, e -> assertThat(e.statusCode()).isEqualTo(403));
  }

  @Test
  void throttledAttemptsAreRetriedAndLogged() {
    bedrock.behave(behaviour().throttleFirst(2));

    bedrock.sync().converse(request("Hello"));

    assertThat(bedrock.get().invocations())
        .extracting(log -> log.path("errorCode").asText("none"))
        .containsExactly("ThrottlingException", "ThrottlingException", "none");
    assertThat(bedrock.get().totals().all().errors()).isEqualTo(2);
    assertThat(bedrock.get().totals().all().calls()).isEqualTo(1);
    assertThat(bedrock.get().totals().all().inputTokens()).isEqualTo(1);
  }

  @Test
  void throttledForGood() {
    bedrock.behave(behaviour().throttleFirst(3));

    assertThat(
            catchThrowableOfType(
                ThrottlingException.class, () -> bedrock.sync().converse(request("Hello"))))
        .hasMessageContaining("Too many requests");
    assertThat(bedrock.get().requests()).hasSize(3);
  }

  @Test
  void errorsStopAfterTheirAttempts() {
    bedrock.behave(behaviour().throttleFirst(1).error("InternalServerException").errorAttempts(1));

    bedrock.sync().converse(request("Hello"));

    assertThat(bedrock.get().requests())
        .extracting(request -> request.status())
        .containsExactly(429, 500, 200);
  }

  @Test
  void behavioursOfOneModelSpareTheOthers() {
    bedrock.behave(behaviour().modelId("other.model").error("AccessDeniedException"));

    assertThat(bedrock.sync().converse(request("Hello")).stopReasonAsString())
        .isEqualTo("end_turn");
    assertThat(
            catchThrowableOfType(
                BedrockRuntimeException.class,
                () ->
                    bedrock
                        .sync()
                        .converse(request("Hello").toBuilder().modelId("other.model").build())))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"GET,/model/m/converse", "POST,/model/m/unheard-of", "POST,/elsewhere"})
  void unknownOperations(String method, String path) throws Exception {
    HttpResponse<byte[]> response = bedrock.http(method, path, "{}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("UnknownOperationException:");
    assertThat(bedrock.get().invocations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | SerializationException",
        "{} | ValidationException",
        "{'messages':[{'role':'assistant','content':[{'text':'a'}]}]} | ValidationException",
        "{'messages':[{'role':'user','content':[{'text':' '}]}]} | ValidationException",
        "{'messages':[{'role':'user','content':[]}]} | ValidationException"
      },
      quoteCharacter = '"')
  void wrongRequests(String body, String code) throws Exception {
    HttpResponse<byte[]> response =
        bedrock.http("POST", "/model/m/converse", body.replace('\'', '"'));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .isEqualTo(code + ":http://internal.amazon.com/coral/com.amazon.bedrock/");
    assertThat(new String(response.body(), UTF_8)).startsWith("{\"message\":\"");
  }

  private static JsonNode last(RunningBedrock bedrock) {
    var all = bedrock.get().invocations();
    return all.get(all.size() - 1);
  }
}

package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;

class FailureLineTest {

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, 403, allow bedrock:InvokeModel",
    "ValidationException, 400, check --model",
    "ThrottlingException, 429, ask for a higher quota"
  })
  void refusalSaysWhatToDo(String code, int status, String advice) {
    assertThat(FailureLine.of(new CompletionException(refusal(code, status))))
        .startsWith(
            "Bedrock refused the call with " + code + " (HTTP " + status + "): No, thanks.; ")
        .contains(advice);
  }

  @Test
  void otherRefusalIsToldAsItIs() {
    assertThat(FailureLine.of(refusal("InternalServerException", 500)))
        .isEqualTo("Bedrock refused the call with InternalServerException (HTTP 500): No, thanks.");
  }

  @Test
  void unreachableEndpoint() {
    Exception failure =
        SdkClientException.create(
            "Unable to execute HTTP request",
            new UncheckedIOException(new ConnectException("Connection\nrefused")));

    assertThat(FailureLine.of(failure))
        .isEqualTo(
            "cannot reach Bedrock (Connection refused); check AWS_REGION, the network and, when"
                + " set, AWS_ENDPOINT_URL_BEDROCK_RUNTIME");
  }

  @Test
  void anyOtherFailure() {
    assertThat(FailureLine.of(new IllegalStateException("no Region\nset")))
        .isEqualTo("no Region set");
    assertThat(FailureLine.of(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }

  private static Exception refusal(String code, int status) {
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode(code).errorMessage("No,\nthanks.").build();
    return BedrockRuntimeException.builder().statusCode(status).awsErrorDetails(details).build();
  }
}

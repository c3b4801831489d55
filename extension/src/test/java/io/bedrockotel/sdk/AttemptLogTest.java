package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.Transport;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class AttemptLogTest {
  private static final String HOST = "bedrock-runtime.us-east-1.amazonaws.com";

  private final AttemptLog log = new AttemptLog();

  @Test
  void oneAttempt() {
    log.region("us-east-1");
    begin();
    answer(200, null, "req-1");

    Transport transport = log.transport(null);
    assertThat(transport.region()).isEqualTo("us-east-1");
    assertThat(transport.host()).isEqualTo(HOST);
    assertThat(transport.port()).isEqualTo(443);
    assertThat(transport.requestId()).isEqualTo("req-1");
    assertThat(transport.statusCode()).isEqualTo(200);
    assertThat(transport.attempts()).isEqualTo(1);
    assertThat(transport.rateLimitedAttempts()).isZero();
    assertThat(transport.retryDelaySeconds()).isNull();
    assertThat(transport.failedAttemptErrors()).isEmpty();
  }

  @Test
  void callThatNeverLeftKnowsNothing() {
    Transport transport = log.transport(SdkClientException.create("no credentials"));

    assertThat(transport.region()).isNull();
    assertThat(transport.host()).isNull();
    assertThat(transport.port()).isNull();
    assertThat(transport.requestId()).isNull();
    assertThat(transport.statusCode()).isNull();
    assertThat(transport.attempts()).isNull();
    assertThat(transport.rateLimitedAttempts()).isNull();
    assertThat(transport.retryDelaySeconds()).isNull();
    assertThat(transport.failedAttemptErrors()).isEmpty();
  }

  @Test
  void retriesKeepTheErrorsOfFailedAttempts() {
    begin();
    answer(429, "ThrottlingException:http://internal.amazon.com/", "req-1");
    begin();
    answer(503, null, "req-2");
    begin();
    begin();
    answer(200, null, "req-4");

    Transport transport = log.transport(null);
    assertThat(transport.attempts()).isEqualTo(4);
    assertThat(transport.failedAttemptErrors())
        .containsExactly("ThrottlingException", "503", "_OTHER");
    assertThat(transport.rateLimitedAttempts()).isEqualTo(1);
    assertThat(transport.requestId()).isEqualTo("req-4");
    assertThat(transport.statusCode()).isEqualTo(200);
    assertThat(transport.retryDelaySeconds()).isNull();
  }

  @Test
  void delayLastsFromTheFailedAnswerToTheNextAttempt() {
    long start = System.nanoTime();
    begin();
    answer(429, "ThrottlingException", "req-1");
    pass(2);
    begin();
    pass(2);
    answer(429, "ThrottlingException", "req-2");
    pass(2);
    begin();
    double total = (System.nanoTime() - start) / 1e9;
    pass(2);
    answer(200, null, "req-3");

    assertThat(log.transport(null).retryDelaySeconds())
        .isGreaterThanOrEqualTo(0.004)
        .isLessThanOrEqualTo(total - 0.002);
  }

  @Test
  void delayIsUnknownWhereAnAttemptGotNoAnswer() {
    begin();
    begin();
    answer(200, null, "req-2");

    assertThat(log.transport(null).attempts()).isEqualTo(2);
    assertThat(log.transport(null).retryDelaySeconds()).isNull();
  }

  @Test
  void answerOfAnEarlierAttemptIsForgotten() {
    begin();
    answer(429, "ThrottlingException", "req-1");
    begin();

    Transport transport = log.transport(SdkClientException.create("timeout"));
    assertThat(transport.statusCode()).isNull();
    assertThat(transport.requestId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "429, ThrottlingException, 1",
    "429, , 1",
    "400, ServiceQuotaExceededException:, 1",
    "429, ModelNotReadyException, 0",
    "500, InternalServerException, 0"
  })
  void rateLimitedAttemptsAreCounted(int status, String header, long count) {
    begin();
    answer(status, header, "req-1");

    assertThat(log.transport(null).rateLimitedAttempts()).isEqualTo(count);
  }

  @Test
  void failureKnowsTheRequestIdWhereNoHeaderDid() {
    begin();

    assertThat(log.transport(Failures.service(500, "x")).requestId()).isEqualTo("req-1");
  }

  @Test
  void headerBeatsTheFailuresRequestId() {
    begin();
    answer(500, null, "from-header");

    assertThat(log.transport(Failures.service(500, "x")).requestId()).isEqualTo("from-header");
  }

  @Test
  void failureInsideAStreamIsAFailedAttempt() {
    begin();
    answer(200, null, "req-1");
    log.streamFailed(Failures.service(200, "ThrottlingException"));
    log.streamFailed(Failures.service(200, "ThrottlingException"));
    begin();
    answer(200, null, "req-2");

    Transport transport = log.transport(null);
    assertThat(transport.failedAttemptErrors()).containsExactly("ThrottlingException");
    assertThat(transport.rateLimitedAttempts()).isEqualTo(1);
    assertThat(transport.retryDelaySeconds()).isNotNull();
  }

  @Test
  void failedAnswerIsNotCountedAgainWhenItsStreamFails() {
    begin();
    answer(429, "ThrottlingException", "req-1");
    log.streamFailed(Failures.service(429, "ThrottlingException"));

    assertThat(log.transport(null).rateLimitedAttempts()).isEqualTo(1);
  }

  private void begin() {
    log.begin(
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("https://" + HOST))
            .build());
  }

  private void answer(int status, String errorType, String requestId) {
    SdkHttpFullResponse.Builder response =
        SdkHttpFullResponse.builder().statusCode(status).putHeader("x-amzn-requestid", requestId);
    if (errorType != null) {
      response.putHeader("x-amzn-errortype", errorType);
    }
    log.answered(response.build());
  }

  private static void pass(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}

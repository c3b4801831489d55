package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

class FailureMapperTest {
  @ParameterizedTest
  @CsvSource({
    "429, ThrottlingException, true",
    "429, TooManyRequestsException, true",
    "400, ServiceQuotaExceededException, true",
    "429, SomethingNewException, true",
    "429, , true",
    "200, ThrottlingException, true",
    "429, ModelNotReadyException, false",
    "400, ValidationException, false",
    "403, AccessDeniedException, false",
    "424, ModelErrorException, false",
    "408, ModelTimeoutException, false",
    "500, InternalServerException, false",
    "503, ServiceUnavailableException, false",
    "503, , false"
  })
  void rateLimits(int status, String code, boolean limited) {
    assertThat(FailureMapper.isRateLimited(Failures.service(status, code))).isEqualTo(limited);
    assertThat(FailureMapper.isRateLimited(status, code)).isEqualTo(limited);
  }

  @Test
  void errorCodeIsTheType() {
    assertThat(FailureMapper.errorType(Failures.service(429, "ThrottlingException")))
        .isEqualTo("ThrottlingException");
  }

  /** The SDK names what came as an event by the event's member, and gives it no HTTP status. */
  @Test
  void exceptionInsideAStreamGoesByTheSameName() {
    Throwable inStream = Failures.service(200, "throttlingException");

    assertThat(FailureMapper.errorType(inStream)).isEqualTo("ThrottlingException");
    assertThat(FailureMapper.isRateLimited(inStream)).isTrue();
  }

  @Test
  void classNameStandsInForAMissingCode() {
    assertThat(FailureMapper.errorType(ThrottlingException.builder().build()))
        .isEqualTo("software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException");
    assertThat(FailureMapper.errorType(Failures.service(500, "")))
        .isEqualTo("software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException");
    assertThat(FailureMapper.errorType(SdkClientException.create("no network")))
        .isEqualTo("software.amazon.awssdk.core.exception.SdkClientException");
    assertThat(FailureMapper.errorType(ApiCallTimeoutException.create(5)))
        .isEqualTo("software.amazon.awssdk.core.exception.ApiCallTimeoutException");
    assertThat(FailureMapper.errorType(new IOException())).isEqualTo("java.io.IOException");
  }

  @Test
  void futuresWrappingIsTakenOff() {
    Throwable failure = Failures.service(429, "ThrottlingException");

    assertThat(FailureMapper.unwrap(new CompletionException(failure))).isSameAs(failure);
    assertThat(FailureMapper.unwrap(new CompletionException(new CompletionException(failure))))
        .isSameAs(failure);
    assertThat(FailureMapper.unwrap(failure)).isSameAs(failure);
  }

  @Test
  void ownCausesAreLeftAlone() {
    Throwable bare = new CompletionException("no cause", null);
    Throwable client = SdkClientException.create("x", new IOException());

    assertThat(FailureMapper.unwrap(bare)).isSameAs(bare);
    assertThat(FailureMapper.unwrap(client)).isSameAs(client);
  }

  @Test
  void onlyCancellationIsCancellation() {
    assertThat(FailureMapper.isCancellation(new CancellationException())).isTrue();
    assertThat(FailureMapper.isCancellation(Failures.service(500, "x"))).isFalse();
    assertThat(FailureMapper.isCancellation(ApiCallTimeoutException.create(5))).isFalse();
  }

  @Test
  void requestIdOfAServicesAnswer() {
    assertThat(FailureMapper.requestId(Failures.service(500, "x"))).isEqualTo("req-1");
    assertThat(FailureMapper.requestId(SdkClientException.create("x"))).isNull();
  }
}

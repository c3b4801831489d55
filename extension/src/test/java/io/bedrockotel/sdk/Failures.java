package io.bedrockotel.sdk;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;

/** Exceptions as the SDK throws them. */
final class Failures {
  private Failures() {}

  static Throwable service(int status, String code) {
    return BedrockRuntimeException.builder()
        .statusCode(status)
        .requestId("req-1")
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }
}

package io.bedrockotel.smoke.app;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The text of everything that an application can see of a failure. */
final class Failures {
  private Failures() {}

  static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(text.length() == 0 ? "" : " <- ").append(one(cause));
    }
    return text.toString();
  }

  private static String one(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.getClass().getName());
    if (failure instanceof AwsServiceException) {
      text.append(service((AwsServiceException) failure));
    } else {
      text.append('(').append(failure.getMessage()).append(')');
    }
    if (failure instanceof SdkException) {
      text.append(((SdkException) failure).retryable() ? " retryable" : "");
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      text.append(" suppressed{").append(describe(suppressed)).append('}');
    }
    return text.toString();
  }

  private static String service(AwsServiceException failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    return "("
        + String.join(
            ",",
            String.valueOf(failure.statusCode()),
            details == null ? "" : details.errorCode(),
            details == null ? "" : details.errorMessage(),
            String.valueOf(failure.numAttempts()))
        + ") message="
        + failure.getMessage()
        + " requestId="
        + failure.requestId()
        + " service="
        + (details == null ? "" : details.serviceName())
        + (failure.isThrottlingException() ? " throttling" : "")
        + (failure.isClockSkewException() ? " clockSkew" : "");
  }
}

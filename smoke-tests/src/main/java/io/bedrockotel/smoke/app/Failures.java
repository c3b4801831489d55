package io.bedrockotel.smoke.app;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The text of everything that an application can see of a failure. */
final class Failures {
  private Failures() {}

  static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(text.length() == 0 ? "" : " <- ").append(cause.getClass().getName());
      if (cause instanceof AwsServiceException) {
        AwsServiceException service = (AwsServiceException) cause;
        text.append('(')
            .append(service.statusCode())
            .append(',')
            .append(service.awsErrorDetails() == null ? "" : service.awsErrorDetails().errorCode())
            .append(',')
            .append(
                service.awsErrorDetails() == null ? "" : service.awsErrorDetails().errorMessage())
            .append(',')
            .append(service.numAttempts())
            .append(')');
      } else {
        text.append('(').append(cause.getMessage()).append(')');
      }
    }
    return text.toString();
  }
}

package io.bedrockotel.examples.scenarios;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The one line that tells an operator why a scenario failed and what to do. */
final class FailureLine {

  private FailureLine() {}

  static String of(Throwable error) {
    Throwable failure = unwrapped(error);
    if (failure instanceof AwsServiceException refusal) {
      return refusal(refusal);
    }
    IOException connection =
        failure instanceof SdkClientException ? connectionProblem(failure) : null;
    if (connection != null) {
      return "cannot reach Bedrock ("
          + oneLine(connection.getMessage())
          + "); check AWS_REGION, the network and, when set, AWS_ENDPOINT_URL_BEDROCK_RUNTIME";
    }
    String message = failure.getMessage();
    return message == null ? failure.toString() : oneLine(message);
  }

  private static String refusal(AwsServiceException refusal) {
    AwsErrorDetails details = refusal.awsErrorDetails();
    String code = details == null ? "error" : details.errorCode();
    String message = details == null ? refusal.getMessage() : details.errorMessage();
    return "Bedrock refused the call with "
        + code
        + " (HTTP "
        + refusal.statusCode()
        + "): "
        + oneLine(message)
        + advice(code);
  }

  private static String advice(@Nullable String code) {
    return switch (code == null ? "" : code) {
      case "AccessDeniedException" ->
          "; allow bedrock:InvokeModel on the model and its inference profile, and request access"
              + " to the model";
      case "ResourceNotFoundException", "ValidationException" ->
          "; check --model and whether this Region offers it";
      case "ThrottlingException", "ServiceQuotaExceededException" ->
          "; wait, or ask for a higher quota";
      default -> "";
    };
  }

  private static Throwable unwrapped(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? unwrapped(cause) : error;
  }

  private static @Nullable IOException connectionProblem(@Nullable Throwable failure) {
    if (failure == null || failure instanceof IOException) {
      return (IOException) failure;
    }
    return connectionProblem(failure.getCause());
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).replaceAll("\\s+", " ").strip();
  }
}

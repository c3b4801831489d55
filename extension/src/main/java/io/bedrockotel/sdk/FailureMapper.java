package io.bedrockotel.sdk;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Transport;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The mapping of what a call threw, or an attempt was answered, to the conventions' words. */
final class FailureMapper {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<String> RATE_LIMITS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "ThrottlingException",
                  "TooManyRequestsException",
                  "ServiceQuotaExceededException")));

  private FailureMapper() {}

  /** The failure that the SDK wrapped for its future. */
  static Throwable unwrap(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? unwrap(cause) : failure;
  }

  static boolean isCancellation(Throwable failure) {
    return failure instanceof CancellationException;
  }

  /** The outcome of a call that threw. */
  static Outcome.Builder failed(Throwable failure, Transport transport) {
    return Outcome.builder(transport)
        .error(failure)
        .errorType(errorType(failure))
        .rateLimited(isRateLimited(failure));
  }

  /** Bedrock's error code, else the class name. */
  static String errorType(Throwable failure) {
    String code = errorCode(failure);
    return code != null ? code : failure.getClass().getName();
  }

  static boolean isRateLimited(Throwable failure) {
    int status =
        failure instanceof SdkServiceException ? ((SdkServiceException) failure).statusCode() : 0;
    return isRateLimited(status, errorCode(failure));
  }

  /** ModelNotReadyException is 429 too, but no quota stands behind it. */
  static boolean isRateLimited(int status, @Nullable String code) {
    return (code != null && RATE_LIMITS.contains(code))
        || (status == TOO_MANY_REQUESTS && !"ModelNotReadyException".equals(code));
  }

  static @Nullable String requestId(Throwable failure) {
    return failure instanceof SdkServiceException
        ? ((SdkServiceException) failure).requestId()
        : null;
  }

  private static @Nullable String errorCode(Throwable failure) {
    if (!(failure instanceof AwsServiceException)) {
      return null;
    }
    AwsErrorDetails details = ((AwsServiceException) failure).awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    return code == null || code.isEmpty() ? null : capitalized(code);
  }

  /** An exception inside an event stream goes by its member's name, {@code throttlingException}. */
  private static String capitalized(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1);
  }
}

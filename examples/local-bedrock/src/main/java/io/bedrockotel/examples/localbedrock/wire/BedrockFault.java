package io.bedrockotel.examples.localbedrock.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error that the Bedrock Runtime API declares, with its HTTP status and its usual message. */
public enum BedrockFault {
  ACCESS_DENIED(
      "AccessDeniedException",
      403,
      "You don't have access to the model with the specified model ID."),
  CONFLICT("ConflictException", 400, "The request conflicts with the state of the resource."),
  INTERNAL_SERVER(
      "InternalServerException",
      500,
      "The system encountered an unexpected error during processing. Try your request again."),
  MODEL_ERROR(
      "ModelErrorException", 424, "The request failed due to an error while processing the model."),
  MODEL_NOT_READY(
      "ModelNotReadyException",
      429,
      "The model is not ready to serve inference requests. Try your request again."),
  MODEL_STREAM_ERROR(
      "ModelStreamErrorException",
      424,
      "The system encountered an unexpected error during processing. Try your request again."),
  MODEL_TIMEOUT(
      "ModelTimeoutException", 408, "The model took too long to process. Try your request again."),
  RESOURCE_NOT_FOUND(
      "ResourceNotFoundException", 404, "Could not resolve the foundation model identifier."),
  SERVICE_QUOTA_EXCEEDED(
      "ServiceQuotaExceededException", 400, "Your request exceeds the service quota."),
  SERVICE_UNAVAILABLE(
      "ServiceUnavailableException", 503, "The service isn't currently available. Try again."),
  THROTTLING("ThrottlingException", 429, "Too many requests, please wait before trying again."),
  VALIDATION("ValidationException", 400, "The provided request is not valid.");

  private final String code;
  private final int status;
  private final String message;

  BedrockFault(String code, int status, String message) {
    this.code = code;
    this.status = status;
    this.message = message;
  }

  public static Optional<BedrockFault> named(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(fault -> fault.code).toList();
  }

  public AwsError error(@Nullable String override) {
    return new AwsError(code, status, override == null ? message : override);
  }
}

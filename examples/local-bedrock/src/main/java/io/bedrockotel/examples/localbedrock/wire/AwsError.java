package io.bedrockotel.examples.localbedrock.wire;

/** One AWS error answer: the error code, the HTTP status and the message in the body. */
public record AwsError(String code, int status, String message) {

  private static final String TYPE_SUFFIX = ":http://internal.amazon.com/coral/com.amazon.bedrock/";

  public static AwsError validation(String message) {
    return BedrockFault.VALIDATION.error(message);
  }

  /** The answer to a body that is not JSON, or in which a member has the wrong JSON type. */
  public static AwsError serialization(String message) {
    return new AwsError("SerializationException", 400, message);
  }

  public static AwsError unknownOperation() {
    return new AwsError("UnknownOperationException", 404, "Unknown operation.");
  }

  /** The value of the {@code x-amzn-ErrorType} response header. */
  public String typeHeader() {
    return code + TYPE_SUFFIX;
  }

  public String body() {
    return Json.object().put("message", message).toString();
  }
}

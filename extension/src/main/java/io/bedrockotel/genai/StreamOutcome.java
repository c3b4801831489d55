package io.bedrockotel.genai;

/** How an event stream ended, as far as the application could see it. */
public enum StreamOutcome {
  /** The closing events arrived. */
  COMPLETED("completed"),
  /** The stream ended without an error and without its closing events. */
  TRUNCATED("truncated"),
  /** The application stopped listening. */
  CANCELLED("cancelled"),
  /** The stream ended in an error. */
  FAILED("failed");

  private final String value;

  StreamOutcome(String value) {
    this.value = value;
  }

  /** The value of {@code aws.bedrock.stream.outcome}. */
  public String value() {
    return value;
  }
}

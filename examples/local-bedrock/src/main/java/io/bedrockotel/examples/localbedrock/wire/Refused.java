package io.bedrockotel.examples.localbedrock.wire;

/** The refusal of a request with an AWS error. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient AwsError error;

  public Refused(AwsError error) {
    super(error.code() + ": " + error.message());
    this.error = error;
  }

  public AwsError error() {
    return error;
  }
}

package io.bedrockotel.examples.pipeline;

/** The refusal of a whole request: the HTTP status, the error's code and its message. */
public final class HttpRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String reason;

  /** A refusal with this answer. */
  public HttpRefusal(int status, String code, String reason) {
    super(reason);
    this.status = status;
    this.code = code;
    this.reason = reason;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return reason;
  }

  /** The refusal as a test reads it. */
  public Refusal of(WireRequest request) {
    return new Refusal(
        request.method() + " " + request.path(), status + " " + code + ": " + reason);
  }
}

package io.bedrockotel.smoke.jvm;

/** The reason why a JVM cannot be had. */
final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnavailableException(String message) {
    super(message);
  }

  UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}

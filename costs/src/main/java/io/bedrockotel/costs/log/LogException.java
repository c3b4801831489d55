package io.bedrockotel.costs.log;

/** What is wrong with a log: where, and what. */
final class LogException extends Exception {
  private static final long serialVersionUID = 1;

  LogException(String message) {
    super(message);
  }
}

package io.bedrockotel.cost;

/** What is wrong with a price file: its name, the line where there is one, and the reason. */
public final class PriceFileException extends Exception {
  private static final long serialVersionUID = 1;

  PriceFileException(String message) {
    super(message);
  }
}

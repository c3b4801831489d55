package io.bedrockotel.examples.localbedrock.books;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a request. */
public enum Fate {
  /** The answer is not out yet. */
  IN_PROGRESS,
  /** The answer went out whole. */
  ANSWERED,
  /** An AWS error went out. */
  REFUSED,
  /** The stand-in cut the answer, as a behaviour told it. */
  CUT,
  /** The client reset the stream or closed the connection before the answer was out. */
  CLIENT_CANCELLED,
  /** The stand-in itself failed. */
  FAILED;

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

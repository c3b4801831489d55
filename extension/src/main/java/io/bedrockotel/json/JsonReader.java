package io.bedrockotel.json;

import org.jspecify.annotations.Nullable;

/**
 * A forward-only reader of JSON bytes that copies nothing but what it is asked for. Bytes that are
 * no JSON end it like the end of a text that was cut.
 */
final class JsonReader {
  /** What {@link #peek} answers when nothing is left. */
  static final int END = -1;

  /** All texts that are asked for of one body may have as many bytes. */
  private static final int MOST_TEXT = 1 << 16;

  private static final int TEXT_OVERHEAD = 32;

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private final byte[] bytes;
  private final int end;
  private int at;
  private int tokenStart;
  private int textTaken;

  JsonReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /** The first byte of the next token, which is not taken yet. */
  int peek() {
    while (at < end) {
      byte next = bytes[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next;
      }
      at++;
    }
    return END;
  }

  /** Takes the byte that {@link #peek} answered. */
  void take() {
    at++;
  }

  /** Takes the next token when it is this one. */
  boolean take(char token) {
    if (peek() != token) {
      return false;
    }
    at++;
    return true;
  }

  /** Ends the reading: what follows cannot be understood. */
  void stop() {
    at = end;
  }

  /** Takes a value of any kind and depth: brackets are counted, not remembered. */
  void skip() {
    int next = peek();
    if (next == '"') {
      takeText();
    } else if (next == '{' || next == '[') {
      skipContainer();
    } else if (!takeToken()) {
      stop();
    }
  }

  private void skipContainer() {
    int depth = 0;
    int i = at;
    do {
      byte next = bytes[i++];
      if (next == '"') {
        i = textEnd(i) + 1;
      } else if (isBracket(next, '{')) {
        depth++;
      } else if (isBracket(next, '}')) {
        depth--;
      }
    } while (depth > 0 && i < end);
    at = Math.min(i, end);
  }

  /** One bit tells square brackets from curly ones. */
  private static boolean isBracket(byte next, char curly) {
    return (next | 0x20) == curly;
  }

  private int tokenEnd() {
    int i = at;
    while (i < end && isTokenByte(bytes[i])) {
      i++;
    }
    return i;
  }

  private static boolean isTokenByte(byte next) {
    return (next >= '0' && next <= '9')
        || (next >= 'a' && next <= 'z')
        || (next >= 'A' && next <= 'Z')
        || next == '-'
        || next == '+'
        || next == '.';
  }

  /** Takes a text; the place of its closing quote, the end when it is cut. */
  private int takeText() {
    int textEnd = textEnd(at + 1);
    at = Math.min(textEnd + 1, end);
    return textEnd;
  }

  private int textEnd(int from) {
    int i = from;
    while (i < end && bytes[i] != '"') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return Math.min(i, end);
  }

  /** Takes a text; null when it is cut, too long or too much to keep, or not well-formed. */
  @Nullable String text() {
    int from = at + 1;
    int to = takeText();
    if (to == end || to - from > MOST_TEXT || textTaken > MOST_TEXT) {
      return null;
    }
    textTaken += to - from + TEXT_OVERHEAD;
    return JsonText.decode(bytes, from, to);
  }

  /** Takes a text; whether it has any character. */
  boolean hasContent() {
    int from = at + 1;
    return takeText() > from;
  }

  /** Takes a text; the place of the one that it is among {@code choices}, -1 when it is none. */
  int choice(byte[][] choices) {
    int from = at + 1;
    int to = takeText();
    return to == end ? -1 : JsonText.indexOf(choices, bytes, from, to);
  }

  /** Takes a number or a literal; false when there is none, or when its end was cut off. */
  boolean takeToken() {
    tokenStart = at;
    at = tokenEnd();
    return at > tokenStart && at < end;
  }

  /** Whether the token taken last is {@code null}. */
  boolean tokenIsNull() {
    return tokenIs(NULL);
  }

  /** Whether the token taken last is {@code true}. */
  boolean tokenIsTrue() {
    return tokenIs(TRUE);
  }

  /** Whether the token taken last is {@code true} or {@code false}. */
  boolean tokenIsFlag() {
    return tokenIs(TRUE) || tokenIs(FALSE);
  }

  private boolean tokenIs(byte[] token) {
    return JsonText.equal(token, bytes, tokenStart, at);
  }

  /** The token taken last as a number, NaN when it is none. */
  double tokenAsNumber() {
    return JsonNumber.number(bytes, tokenStart, at);
  }

  /** The token taken last as a whole number, {@link JsonNumber#NO_INTEGER} when it is none. */
  long tokenAsInteger() {
    return JsonNumber.integer(bytes, tokenStart, at);
  }
}

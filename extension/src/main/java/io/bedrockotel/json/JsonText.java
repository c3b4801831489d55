package io.bedrockotel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** One text of a JSON text, between its quotes. */
final class JsonText {
  /** The longest text that is worth keeping, in characters. */
  static final int LONGEST = 256;

  /** A character is three bytes of UTF-8 at most, or six as an escape. */
  private static final int BYTES_PER_CHARACTER = 6;

  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private JsonText() {}

  /** The text as Java sees it; null when it is too long to keep or not well-formed. */
  static @Nullable String decode(byte[] bytes, int from, int to) {
    if (to - from > LONGEST * BYTES_PER_CHARACTER) {
      return null;
    }
    String raw = new String(bytes, from, to - from, UTF_8);
    String text = raw.indexOf('\\') < 0 ? raw : unescape(raw);
    return text != null && text.length() <= LONGEST && isWellFormed(text) ? text : null;
  }

  /** The place of a text among {@code choices}, -1 when it is none of them. */
  static int indexOf(byte[][] choices, byte[] bytes, int from, int to) {
    for (int i = 0; i < choices.length; i++) {
      if (equal(choices[i], bytes, from, to)) {
        return i;
      }
    }
    if (!hasEscape(bytes, from, Math.min(to, from + LONGEST))) {
      return -1;
    }
    String text = decode(bytes, from, to);
    byte[] plain = text == null ? new byte[0] : text.getBytes(UTF_8);
    return text == null || text.indexOf('\\') >= 0 ? -1 : indexOf(choices, plain, 0, plain.length);
  }

  static boolean equal(byte[] choice, byte[] bytes, int from, int to) {
    if (choice.length != to - from) {
      return false;
    }
    for (int i = 0; i < choice.length; i++) {
      if (choice[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEscape(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String unescape(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char next = raw.charAt(i++);
      if (next == '\\') {
        int escape = i < raw.length() ? raw.charAt(i++) : -1;
        int meant = escape == 'u' ? unicode(raw, i) : meaning(escape);
        if (meant < 0) {
          return null;
        }
        i += escape == 'u' ? 4 : 0;
        next = (char) meant;
      }
      text.append(next);
    }
    return text.toString();
  }

  private static int meaning(int escape) {
    int place = ESCAPED.indexOf(escape);
    return place < 0 ? -1 : MEANT.charAt(place);
  }

  private static int unicode(String raw, int from) {
    if (from + 4 > raw.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /** Neither half a character nor the mark that decoding leaves for bytes that are no UTF-8. */
  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(next)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (next == '\uFFFD' || (Character.isSurrogate(next) && !pair)) {
        return false;
      }
      i += pair ? 1 : 0;
    }
    return true;
  }
}

package io.bedrockotel.sdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of texts, read by the letter: the SDK's own parser also takes comments, keys that
 * come twice and anything behind the object.
 */
final class MetadataObject {
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";
  private static final int ILLEGAL = -1;

  private final String text;
  private int at;

  private MetadataObject(String text) {
    this.text = text;
  }

  /** The entries of a text; null when it is anything else, an empty object among it. */
  static @Nullable Map<String, String> entries(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    MetadataObject object = new MetadataObject(text);
    return object.read(entries) ? Collections.unmodifiableMap(entries) : null;
  }

  private boolean read(Map<String, String> entries) {
    if (!take('{')) {
      return false;
    }
    do {
      String key = string();
      String value = take(':') ? string() : null;
      if (key == null || value == null || entries.put(key, value) != null) {
        return false;
      }
    } while (take(','));
    return take('}') && isAtEnd();
  }

  private boolean take(char token) {
    if (isAtEnd() || text.charAt(at) != token) {
      return false;
    }
    at++;
    return true;
  }

  /** Whether nothing but blanks is left. */
  private boolean isAtEnd() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length();
  }

  private @Nullable String string() {
    if (!take('"')) {
      return null;
    }
    StringBuilder string = new StringBuilder();
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"') {
        return string.toString();
      }
      int meant = next == '\\' ? escaped() : next;
      if (meant == ILLEGAL || next < ' ') {
        return null;
      }
      string.append((char) meant);
    }
    return null;
  }

  private int escaped() {
    int escape = at < text.length() ? text.charAt(at++) : ILLEGAL;
    if (escape == 'u') {
      return unicode();
    }
    int place = ESCAPED.indexOf(escape);
    return place < 0 ? ILLEGAL : MEANT.charAt(place);
  }

  private int unicode() {
    int end = at + 4;
    int code = 0;
    while (at < end) {
      char digit = at < text.length() ? text.charAt(at) : ' ';
      int value = digit < 128 ? Character.digit(digit, 16) : ILLEGAL;
      if (value < 0) {
        return ILLEGAL;
      }
      code = code * 16 + value;
      at++;
    }
    return code;
  }
}

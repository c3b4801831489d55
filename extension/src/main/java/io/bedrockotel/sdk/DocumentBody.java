package io.bedrockotel.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;

/**
 * A body that the application gave as a document of the SDK's, as far as a table can read it: of
 * prompts and images no more than that they are there.
 */
final class DocumentBody {
  private static final int LONGEST_TEXT = 256;
  private static final int MOST_ELEMENTS = 64;
  private static final int DEEPEST = 16;
  private static final int ENOUGH = 1 << 14;

  private final StringBuilder json = new StringBuilder(256);

  private DocumentBody() {}

  /** The body in bytes; of what is no document, none. */
  static byte[] of(@Nullable Object document) {
    DocumentBody body = new DocumentBody();
    if (document instanceof Document) {
      body.write((Document) document, 0);
    }
    return body.json.toString().getBytes(UTF_8);
  }

  private void write(Document value, int depth) {
    if (depth > DEEPEST || value.isNull()) {
      json.append("null");
    } else if (value.isMap()) {
      map(value.asMap(), depth);
    } else if (value.isList()) {
      list(value.asList(), depth);
    } else if (value.isString()) {
      text(value.asString());
    } else if (value.isNumber()) {
      json.append(value.asNumber().stringValue());
    } else {
      json.append(value.asBoolean());
    }
  }

  private void map(Map<String, Document> members, int depth) {
    String separator = "{";
    for (Map.Entry<String, Document> member : members.entrySet()) {
      if (json.length() < ENOUGH && member.getKey().length() <= LONGEST_TEXT) {
        json.append(separator);
        text(member.getKey());
        json.append(':');
        write(member.getValue(), depth + 1);
        separator = ",";
      }
    }
    json.append(separator.equals("{") ? "{}" : "}");
  }

  private void list(List<Document> elements, int depth) {
    String separator = "[";
    for (int i = 0; i < elements.size() && i < MOST_ELEMENTS && json.length() < ENOUGH; i++) {
      json.append(separator);
      write(elements.get(i), depth + 1);
      separator = ",";
    }
    json.append(separator.equals("[") ? "[]" : "]");
  }

  /** A longer one than any table reads is there, and nothing else. */
  private void text(String text) {
    if (text.length() > LONGEST_TEXT) {
      json.append(true);
      return;
    }
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next < ' ' || next == '"' || next == '\\') {
        json.append(String.format("\\u%04x", (int) next));
      } else {
        json.append(next);
      }
    }
    json.append('"');
  }
}

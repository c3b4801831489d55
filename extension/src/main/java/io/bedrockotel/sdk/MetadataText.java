package io.bedrockotel.sdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The text of the header in which InvokeModel takes metadata: a JSON object of texts. */
final class MetadataText {
  /** Bedrock refuses a header of some 8,500 characters. */
  private static final int LENGTH = 8_192;

  private final @Nullable String own;
  private final Map<String, String> ownEntries;

  private MetadataText(@Nullable String own, Map<String, String> ownEntries) {
    this.own = own;
    this.ownEntries = ownEntries;
  }

  /**
   * Reads what the application has put there.
   *
   * @param own null when there is none
   * @return null when it is not what Bedrock takes: an error that stays the application's
   */
  static @Nullable MetadataText of(@Nullable String own) {
    if (own == null) {
      return new MetadataText(null, Collections.emptyMap());
    }
    Map<String, String> entries = entries(own);
    return entries == null ? null : new MetadataText(own, entries);
  }

  /** The entries of a text; null when there are none to be had. */
  static @Nullable Map<String, String> entries(String text) {
    JsonNode object;
    try {
      object = JsonNode.parser().parse(text);
    } catch (RuntimeException malformed) {
      return null;
    }
    if (object == null || !object.isObject() || object.asObject().isEmpty()) {
      return null;
    }
    Map<String, String> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.asObject().entrySet()) {
      if (!entry.getValue().isString()) {
        return null;
      }
      entries.put(entry.getKey(), entry.getValue().asString());
    }
    return Collections.unmodifiableMap(entries);
  }

  /** The application's own entries. */
  Map<String, String> ownEntries() {
    return ownEntries;
  }

  /**
   * The application's text as it stands, with more entries as far as there is room.
   *
   * @param entries the application's own first; keys and values of the others need no escapes
   * @return null when nothing is added
   */
  @Nullable String with(Map<String, String> entries) {
    StringBuilder text = new StringBuilder(Math.min(length(entries), LENGTH));
    text.append(own == null ? "{" : own.substring(0, own.lastIndexOf('}')));
    int before = text.length();
    String separator = own == null ? "" : ",";
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      String key = entry.getKey();
      String value = entry.getValue();
      if (!ownEntries.containsKey(key)
          && text.length() + key.length() + value.length() + ENTRY <= LENGTH) {
        text.append(separator).append('"').append(key).append("\":\"").append(value).append('"');
        separator = ",";
      }
    }
    return text.length() == before ? null : text.append('}').toString();
  }

  /** Whether all of these entries are in what {@link #with} answers. */
  boolean fits(Map<String, String> entries) {
    return length(entries) <= LENGTH;
  }

  /** At most: of the application's own entries, those have no second text. */
  private int length(Map<String, String> entries) {
    int length = own == null ? 1 : own.length();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      length += entry.getKey().length() + entry.getValue().length() + ENTRY;
    }
    return length;
  }

  /** The quotes, colon and comma of an entry and the bracket after it. */
  private static final int ENTRY = 7;
}

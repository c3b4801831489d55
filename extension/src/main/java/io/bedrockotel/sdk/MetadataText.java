package io.bedrockotel.sdk;

import io.bedrockotel.metadata.Metadata;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of the header in which InvokeModel takes metadata: a JSON object of texts. */
final class MetadataText {
  /** Bedrock refuses a header of some 8,500 characters. */
  private static final int LENGTH = 8_192;

  /** The quotes and the colon of an entry, and the comma before it. */
  private static final int ENTRY = 6;

  private static final MetadataText EMPTY = new MetadataText("{}", Collections.emptyMap());

  private final String own;
  private final Map<String, String> ownEntries;

  private MetadataText(String own, Map<String, String> ownEntries) {
    this.own = own;
    this.ownEntries = ownEntries;
  }

  /**
   * Reads what the application has put there.
   *
   * @param own the values of the header
   * @return null when they are not what Bedrock takes: an error that stays the application's
   */
  static @Nullable MetadataText of(List<String> own) {
    if (own.isEmpty()) {
      return EMPTY;
    }
    Map<String, String> entries = own.size() > 1 ? null : MetadataObject.entries(own.get(0));
    return entries == null ? null : new MetadataText(own.get(0), entries);
  }

  /** The application's own entries. */
  Map<String, String> ownEntries() {
    return ownEntries;
  }

  /**
   * As much of a decision as there is room for.
   *
   * @param decision the application's own entries, and behind them others by their priority
   */
  Metadata fitting(Metadata decision) {
    int room = LENGTH - own.length() + (ownEntries.isEmpty() ? 1 : 0);
    int fitting = 0;
    for (Map.Entry<String, String> entry : decision.entries().entrySet()) {
      if (!ownEntries.containsKey(entry.getKey())) {
        room -= entry.getKey().length() + entry.getValue().length() + ENTRY;
        if (room < 0) {
          return decision.first(fitting);
        }
      }
      fitting++;
    }
    return decision;
  }

  /**
   * The application's text as it stands, with more entries.
   *
   * @param entries keys and values that are not the application's own need no escapes
   * @return null when nothing is added
   */
  @Nullable String with(Map<String, String> entries) {
    int end = own.lastIndexOf('}');
    StringBuilder text = new StringBuilder(own.length() + 64 * entries.size());
    text.append(own, 0, end);
    String separator = ownEntries.isEmpty() ? "" : ",";
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (!ownEntries.containsKey(entry.getKey())) {
        text.append(separator).append('"').append(entry.getKey()).append("\":\"");
        text.append(entry.getValue()).append('"');
        separator = ",";
      }
    }
    return text.length() == end ? null : text.append(own, end, own.length()).toString();
  }
}

package io.bedrockotel.metadata;

import org.jspecify.annotations.Nullable;

/** One rule of a source: which key is copied and what it is called in the request. */
public final class KeyRule {
  private static final String TRACE_ID = "trace_id";
  private static final String SPAN_ID = "span_id";

  private final String from;
  private final String to;
  private final boolean prefix;
  private final boolean sensitive;

  private KeyRule(String from, String to, boolean prefix) {
    this.from = from;
    this.to = to;
    this.prefix = prefix;
    this.sensitive = Sensitive.key(from) || Sensitive.key(to);
  }

  /**
   * Reads {@code key}, {@code from:to} or {@code prefix*}.
   *
   * @throws IllegalArgumentException with what is accepted, when the text is none of these
   */
  public static KeyRule parse(String text) {
    String trimmed = text.trim();
    boolean prefix = trimmed.endsWith("*") && trimmed.indexOf(':') < 0;
    KeyRule rule = split(prefix ? trimmed.substring(0, trimmed.length() - 1) : trimmed, prefix);
    if (rule == null) {
      throw new IllegalArgumentException("key, from:to or prefix*");
    }
    return rule;
  }

  /**
   * Reads {@code key} or {@code from:to}.
   *
   * @throws IllegalArgumentException with what is accepted, when the text is neither
   */
  public static KeyRule parseExact(String text) {
    KeyRule rule = split(text.trim(), false);
    if (rule == null) {
      throw new IllegalArgumentException("key or from:to");
    }
    return rule;
  }

  /** Null where a name is missing or a star is out of place. */
  private static @Nullable KeyRule split(String text, boolean prefix) {
    int colon = text.indexOf(':');
    String from = colon < 0 ? text : text.substring(0, colon).trim();
    String to = colon < 0 ? text : text.substring(colon + 1).trim();
    return from.isEmpty() || to.isEmpty() || text.contains("*")
        ? null
        : new KeyRule(from, to, prefix);
  }

  /** The key that is copied; of a prefix rule, the prefix. */
  public String from() {
    return from;
  }

  /** The name in the request; of a prefix rule, the prefix. */
  public String to() {
    return to;
  }

  /**
   * Whether every key that begins with {@link #from()} is copied, save the names by which the
   * invocation log is joined to traces.
   */
  public boolean isPrefix() {
    return prefix;
  }

  /** Whether a key that the rule concerns, or its name in the request, must not be copied. */
  boolean isSensitive(String key) {
    return prefix ? Sensitive.key(key) : sensitive;
  }

  /** The name in the request of a key of the source, null when the rule does not concern it. */
  @Nullable String rename(String key) {
    if (prefix) {
      return key.startsWith(from) && !key.equals(TRACE_ID) && !key.equals(SPAN_ID) ? key : null;
    }
    return key.equals(from) ? to : null;
  }
}

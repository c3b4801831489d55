package io.bedrockotel.metadata;

import org.jspecify.annotations.Nullable;

/** One rule of a source: which key is copied and what it is called in the request. */
public final class KeyRule {
  private final String from;
  private final String to;
  private final boolean prefix;

  private KeyRule(String from, String to, boolean prefix) {
    this.from = from;
    this.to = to;
    this.prefix = prefix;
  }

  /**
   * Reads {@code key}, {@code from:to} or {@code prefix*}.
   *
   * @throws IllegalArgumentException with what is accepted, when the text is none of these
   */
  public static KeyRule parse(String text) {
    int colon = text.indexOf(':');
    String from = colon < 0 ? text : text.substring(0, colon);
    String to = colon < 0 ? text : text.substring(colon + 1);
    boolean prefix = colon < 0 && from.endsWith("*");
    if (from.isEmpty() || to.isEmpty() || from.equals("*") || (!prefix && text.contains("*"))) {
      throw new IllegalArgumentException("key, from:to or prefix*");
    }
    return new KeyRule(prefix ? from.substring(0, from.length() - 1) : from, to, prefix);
  }

  /**
   * Reads {@code key} or {@code from:to}.
   *
   * @throws IllegalArgumentException with what is accepted, when the text is neither
   */
  public static KeyRule parseExact(String text) {
    if (text.endsWith("*")) {
      throw new IllegalArgumentException("key or from:to");
    }
    return parse(text);
  }

  /** The key that is copied; of a prefix rule, the prefix. */
  public String from() {
    return from;
  }

  /** The name in the request; of a prefix rule, the prefix. */
  public String to() {
    return to;
  }

  /** Whether every key that begins with {@link #from()} is copied. */
  public boolean isPrefix() {
    return prefix;
  }

  /** The name in the request of a key of the source, null when the rule does not concern it. */
  @Nullable String rename(String key) {
    if (prefix) {
      return key.startsWith(from) ? key : null;
    }
    return key.equals(from) ? to : null;
  }
}

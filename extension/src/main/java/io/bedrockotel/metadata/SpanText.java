package io.bedrockotel.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Text of baggage that goes to the telemetry backend alone: what is sensitive does not, and none is
 * longer than metadata; other characters may stay.
 */
public final class SpanText {
  private SpanText() {}

  /**
   * The text itself, or where it is too long, what metadata would be made of it.
   *
   * @return null when it has the shape of something that is never copied from baggage
   */
  public static @Nullable String of(String text) {
    if (Sensitive.value(text)) {
      return null;
    }
    return text.length() <= BedrockLimits.LENGTH ? text : BedrockLimits.adjust(text);
  }
}

package io.bedrockotel.examples.pipeline.newrelic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * New Relic's limits on attributes of any signal.
 *
 * @see <a
 *     href="https://docs.newrelic.com/docs/more-integrations/open-source-telemetry-integrations/opentelemetry/best-practices/opentelemetry-best-practices-attributes/">
 *     limits</a>
 * @see <a href="https://docs.newrelic.com/whats-new/2022/04/whats-new-04-15-arrays/">simple arrays
 *     only</a>
 */
final class AttributeLimits {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_VALUE = 4095;
  private static final int MOST_ENTRIES = 64;

  private AttributeLimits() {}

  /** The first thing that New Relic would not take; empty when it takes all. */
  static Optional<String> violation(Map<String, Object> attributes) {
    return attributes.entrySet().stream()
        .flatMap(attribute -> violation(attribute.getKey(), attribute.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> violation(String name, Object value) {
    if (length(name) > LONGEST_NAME) {
      return Optional.of(
          "an attribute name has %d characters, %d are allowed: %s"
              .formatted(length(name), LONGEST_NAME, name));
    }
    if (value instanceof Map) {
      return Optional.of("attribute '" + name + "' is a map, which is not supported");
    }
    return value instanceof List<?> entries ? inArray(name, entries) : tooLong(name, value);
  }

  private static Optional<String> inArray(String name, List<?> entries) {
    if (entries.size() > MOST_ENTRIES) {
      return Optional.of(
          "attribute '%s' is an array of %d entries, %d are allowed"
              .formatted(name, entries.size(), MOST_ENTRIES));
    }
    if (entries.stream().anyMatch(entry -> entry instanceof Map || entry instanceof List)) {
      return Optional.of(
          "attribute '" + name + "' is an array of maps or arrays, only simple ones are supported");
    }
    return entries.stream().flatMap(entry -> tooLong(name, entry).stream()).findFirst();
  }

  private static Optional<String> tooLong(String name, Object value) {
    return value instanceof String text && length(text) > LONGEST_VALUE
        ? Optional.of(
            "attribute '%s' has %d characters, %d are allowed"
                .formatted(name, length(text), LONGEST_VALUE))
        : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

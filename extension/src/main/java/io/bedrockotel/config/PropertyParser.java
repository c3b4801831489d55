package io.bedrockotel.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed reading of properties: a wrong value is reported, and the default stands in for it. Lists
 * and maps cannot be changed.
 */
final class PropertyParser {
  /** The text of a list without entries. */
  static final String NONE = "none";

  private final Function<String, @Nullable String> source;
  private final Consumer<String> problems;

  PropertyParser(Function<String, @Nullable String> source, Consumer<String> problems) {
    this.source = source;
    this.problems = problems;
  }

  @Nullable String text(String property) {
    String text = source.apply(property);
    return text == null || text.trim().isEmpty() ? null : text.trim();
  }

  boolean bool(String property, boolean fallback) {
    String text = text(property);
    if (text == null || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text == null ? fallback : Boolean.parseBoolean(text);
    }
    wrong(property, text, "true or false", fallback);
    return fallback;
  }

  /** A whole number of at least 1 and at most so much. */
  int count(String property, int most, int fallback) {
    String text = text(property);
    if (text == null) {
      return fallback;
    }
    try {
      int count = Integer.parseInt(text);
      if (count > 0 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      // reported below, like a number out of range
    }
    wrong(property, text, "a whole number from 1 to " + most, fallback);
    return fallback;
  }

  /** A list; {@code none} is the one without entries. */
  List<String> list(String property, List<String> fallback) {
    String text = text(property);
    if (text == null) {
      return fallback;
    }
    return text.equalsIgnoreCase(NONE) ? Collections.emptyList() : split(text);
  }

  /** {@code key=value,…}; a value may contain {@code =}. */
  Map<String, String> map(String property) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String entry : list(property, Collections.emptyList())) {
      int equals = entry.indexOf('=');
      if (equals < 1 || equals == entry.length() - 1) {
        wrong(property, entry, "key=value,…", "the entries that are");
        continue;
      }
      map.put(entry.substring(0, equals).trim(), entry.substring(equals + 1).trim());
    }
    return Collections.unmodifiableMap(map);
  }

  /** A list of the entries that parse; where there are some and none does, the default. */
  <T> List<T> parsed(String property, List<String> fallback, Function<String, T> parse) {
    List<String> texts = list(property, fallback);
    Map<String, T> right = new LinkedHashMap<>();
    String accepted = null;
    for (String text : texts) {
      try {
        right.put(text, parse.apply(text));
      } catch (IllegalArgumentException e) {
        accepted = e.getMessage();
      }
    }
    if (accepted != null) {
      String used = right.isEmpty() ? "the default" : String.join(",", right.keySet());
      wrong(property, String.join(",", texts), "a list of " + accepted, used);
      if (right.isEmpty()) {
        fallback.forEach(text -> right.put(text, parse.apply(text)));
      }
    }
    return Collections.unmodifiableList(new ArrayList<>(right.values()));
  }

  /** Reports the problem when the condition does not hold. */
  void require(boolean condition, String problem) {
    if (!condition) {
      problems.accept("otel.instrumentation.bedrock." + problem);
    }
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.trim().isEmpty()) {
        parts.add(part.trim());
      }
    }
    return Collections.unmodifiableList(parts);
  }

  private void wrong(String property, String value, String accepted, Object used) {
    problems.accept(
        String.format(
            "otel.instrumentation.bedrock.%s=%s is not accepted: give %s. Using %s.",
            property, value.replaceAll("\\p{Cntrl}", " "), accepted, used));
  }
}

package io.bedrockotel.examples.localbedrock.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A path with labels in braces, each for one segment, such as {@code /model/{modelId}/invoke}. */
final class PathTemplate {

  private final Pattern pattern;

  PathTemplate(String template) {
    this.pattern = Pattern.compile(template.replaceAll("\\{[A-Za-z]+}", "([^/]+)"));
  }

  /** The decoded labels of a path, if it is one of these. */
  Optional<List<String>> labels(String rawPath) {
    Matcher path = pattern.matcher(rawPath);
    if (!path.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          IntStream.rangeClosed(1, path.groupCount())
              .mapToObj(i -> decoded(path.group(i)))
              .toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** In a path a plus sign is a plus sign; URLDecoder is made for forms, where it is a space. */
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
  }
}

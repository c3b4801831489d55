package io.bedrockotel.examples.localbedrock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path {@code /model/{modelId}/{route}} with the model identifier decoded. */
record ModelPath(String modelId, String route) {

  private static final Pattern SHAPE = Pattern.compile("/model/([^/]+)/([a-z-]+)");

  static Optional<ModelPath> of(String rawPath) {
    Matcher path = SHAPE.matcher(rawPath);
    if (!path.matches()) {
      return Optional.empty();
    }
    try {
      // In a path a plus sign is a plus sign; URLDecoder is made for forms, where it is a space.
      String modelId = URLDecoder.decode(path.group(1).replace("+", "%2B"), UTF_8);
      return Optional.of(new ModelPath(modelId, path.group(2)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

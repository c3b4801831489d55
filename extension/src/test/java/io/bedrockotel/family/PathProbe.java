package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.json.BodyFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a member of a body is for, found out by sending it alone. */
final class PathProbe {
  private static final List<String> VALUES = List.of("7", "\"x\"", "[1, 2]", "{\"a\": 1}");

  private PathProbe() {}

  /** The names of the request's values that a member sets. */
  static Set<String> request(Family family, String path) {
    Set<String> effects = new LinkedHashSet<>();
    BodyFields<RequestBodyBuilder> fields = family.request().build();
    for (byte[] json : bodies(path)) {
      RequestBodyBuilder body = RequestBody.builder();
      fields.read(json, body);
      effects.addAll(names(Reading.of(body.build())));
    }
    return effects;
  }

  /** The names of the answer's values that a member sets. */
  static Set<String> response(Family family, String path) {
    return answer(family.response().build(), path);
  }

  /** The names of the answer's values that a member of a chunk sets. */
  static Set<String> chunk(Family family, String path) {
    Set<String> effects = answer(family.chunk().build(), path);
    for (byte[] json : bodies(path)) {
      StreamBody stream = new StreamBody(family.chunk().build(), family.closes(), null);
      if (stream.read(json)) {
        effects.add("output");
      }
      if (stream.response().closed()) {
        effects.add("end");
      }
    }
    return effects;
  }

  private static Set<String> answer(BodyFields<ResponseBodyBuilder> fields, String path) {
    Set<String> effects = new LinkedHashSet<>();
    for (byte[] json : bodies(path)) {
      ResponseBodyBuilder body = ResponseBody.builder();
      body.startPart();
      fields.read(json, body);
      body.endPart();
      effects.addAll(names(Reading.of(body.build()).replaceAll("(tokens|metrics)=[^ ]*", "")));
      effects.addAll(tokens(body.counts().build()));
    }
    return effects;
  }

  private static Set<String> tokens(TokenCounts counts) {
    Set<String> names = new LinkedHashSet<>();
    add(names, "input", counts.input());
    add(names, "output tokens", counts.output());
    add(names, "total", counts.total());
    add(names, "cache read", counts.cacheRead());
    add(names, "cache write", counts.cacheWrite());
    add(names, "5 minutes", counts.cacheWrite5m());
    add(names, "1 hour", counts.cacheWrite1h());
    add(names, "reasoning", counts.reasoning());
    return names;
  }

  private static void add(Set<String> names, String name, Object value) {
    if (value != null) {
      names.add(name);
    }
  }

  private static Set<String> names(String reading) {
    Set<String> names = new LinkedHashSet<>();
    for (String word : reading.trim().split(" ")) {
      if (!word.isEmpty()) {
        names.add(word.split("=")[0]);
      }
    }
    return names;
  }

  private static List<byte[]> bodies(String path) {
    String[] parts = path.split("=");
    List<String> values = parts.length > 1 ? List.of('"' + parts[1] + '"') : VALUES;
    return values.stream().map(value -> json(parts[0], value).getBytes(UTF_8)).toList();
  }

  /** The path's member with a value, and nothing else. */
  private static String json(String path, String value) {
    String json = value;
    String[] steps = path.replace("[0]", "[]").replace("[]", ".[]").split("\\.");
    for (int i = steps.length - 1; i >= 0; i--) {
      json = steps[i].equals("[]") ? "[" + json + "]" : "{\"" + steps[i] + "\": " + json + "}";
    }
    return json;
  }
}

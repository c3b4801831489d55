package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Answers that Bedrock does not give, or does not give yet. */
final class OddAnswerCases {
  private static final String OUTPUT =
      "\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"text\":\"Hi\"}]}}";
  private static final String USAGE =
      "\"usage\":{\"inputTokens\":1,\"outputTokens\":2,\"totalTokens\":3}";
  private static final String REST = "\"stopReason\":\"end_turn\",\"metrics\":{\"latencyMs\":5}";

  private OddAnswerCases() {}

  static Stream<Case> all() {
    return behaviours().entrySet().stream()
        .flatMap(
            odd ->
                Stream.of("call-sync", "call-async")
                    .map(command -> Case.of(command, odd.getKey(), odd.getValue())));
  }

  private static Map<String, BehaviourBuilder> behaviours() {
    Map<String, BehaviourBuilder> behaviours = new TreeMap<>(headers());
    behaviours.put("half a body", Behaviour.builder().malformedJson(true));
    bodies().forEach((name, body) -> behaviours.put(name, Behaviour.builder().rawBody(body)));
    errors()
        .forEach(
            (name, body) -> behaviours.put(name, Behaviour.builder().rawStatus(400).rawBody(body)));
    behaviours.put("status 302", Behaviour.builder().rawStatus(302).rawBody("{}"));
    behaviours.put("status 418", Behaviour.builder().rawStatus(418).rawBody("{}"));
    behaviours.put("status 502", Behaviour.builder().rawStatus(502).rawBody("<html>bad</html>"));
    return behaviours;
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new TreeMap<>(members());
    bodies.put("empty body", "");
    bodies.put("blank body", "  ");
    bodies.put("empty object", "{}");
    bodies.put("null body", "null");
    bodies.put("array body", "[1]");
    bodies.put("text body", "\"text\"");
    bodies.put("page instead of JSON", "<html><body>gateway</body></html>");
    bodies.put("two documents", "{}{}");
    bodies.put("byte order mark", "\ufeff{" + OUTPUT + "," + USAGE + "," + REST + "}");
    bodies.put("deep nesting", "[".repeat(2000) + "]".repeat(2000));
    return bodies;
  }

  private static Map<String, String> members() {
    return Map.ofEntries(
        answer("output missing", USAGE, REST),
        answer("usage missing", OUTPUT, REST),
        answer("metrics missing", OUTPUT, USAGE, "\"stopReason\":\"end_turn\""),
        answer("output null", "\"output\":null", USAGE, REST),
        answer("message null", "\"output\":{\"message\":null}", USAGE, REST),
        answer(
            "content null",
            "\"output\":{\"message\":{\"role\":\"assistant\",\"content\":null}}",
            USAGE,
            REST),
        answer(
            "content with a null",
            "\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[null]}}",
            USAGE,
            REST),
        answer("usage null", OUTPUT, "\"usage\":null", REST),
        answer("stop reason null", OUTPUT, USAGE, "\"stopReason\":null"),
        answer("unknown stop reason", OUTPUT, USAGE, "\"stopReason\":\"tired\""),
        answer("stop reason a number", OUTPUT, USAGE, "\"stopReason\":42"),
        answer("output a text", "\"output\":\"text\"", USAGE, REST),
        answer("output an array", "\"output\":[1]", USAGE, REST),
        answer("tokens as text", OUTPUT, "\"usage\":{\"inputTokens\":\"many\"}", REST),
        answer("tokens as a fraction", OUTPUT, "\"usage\":{\"inputTokens\":1.5}", REST),
        answer("tokens negative", OUTPUT, "\"usage\":{\"inputTokens\":-1}", REST),
        answer("tokens huge", OUTPUT, "\"usage\":{\"inputTokens\":99999999999999999999}", REST),
        answer("tokens null", OUTPUT, "\"usage\":{\"inputTokens\":null}", REST),
        answer("unknown members", OUTPUT, USAGE, REST, "\"new\":{\"a\":[1,{\"b\":null}]}"),
        answer("duplicate keys", OUTPUT, OUTPUT, USAGE, USAGE, REST),
        answer(
            "unknown content block",
            "\"output\":{\"message\":{\"role\":\"seer\",\"content\":[{\"vision\":{\"x\":1}}]}}",
            USAGE,
            REST));
  }

  private static Map.Entry<String, String> answer(String name, String... members) {
    return Map.entry(name, "{" + String.join(",", members) + "}");
  }

  private static Map<String, String> errors() {
    return Map.of(
        "error without a type", "{\"message\":\"no type\"}",
        "error as a page", "<html><body>gateway</body></html>",
        "error with an empty body", "",
        "error with a type in the body",
            "{\"__type\":\"ThrottlingException\",\"Message\":\"slow\"}",
        "error with an unknown code", "{\"code\":\"TiredException\",\"message\":\"tired\"}",
        "error with a message of the wrong type", "{\"message\":{\"a\":1}}");
  }

  private static Map<String, BehaviourBuilder> headers() {
    return Map.of(
        "other content type", Behaviour.builder().rawHeaders(Map.of("Content-Type", "text/html")),
        "no request id", Behaviour.builder().rawHeaders(Map.of("x-amzn-RequestId", "")),
        "error type on an answer",
            Behaviour.builder().rawHeaders(Map.of("x-amzn-ErrorType", "ThrottlingException")),
        "unknown error type",
            Behaviour.builder()
                .rawStatus(429)
                .rawBody("{}")
                .rawHeaders(Map.of("x-amzn-ErrorType", "TiredException:http://x/")));
  }
}

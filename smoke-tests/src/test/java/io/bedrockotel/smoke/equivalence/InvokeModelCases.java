package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** InvokeModel and the other operations that are answered at once. */
final class InvokeModelCases {
  /** Sound, unsound, huge, and of models that nobody has heard of. */
  static final List<String> BODIES =
      List.of(
          "claude",
          "messages",
          "titan-embedding",
          "cohere-embedding",
          "nova",
          "llama",
          "new-vendor",
          "8-megabytes",
          "empty",
          "cut",
          "text",
          "array",
          "null",
          "number",
          "deep",
          "wrong-types",
          "binary",
          "absent");

  private static final List<String> REQUESTS =
      List.of(
          "all-members",
          "own-metadata",
          "broken-own-metadata",
          "empty-own-metadata",
          "other-content-type");

  private static final List<String> OVERRIDES =
      List.of(
          "header",
          "metadata-header",
          "trace-headers",
          "query",
          "compression",
          "execution-attribute",
          "timeouts",
          "signer",
          "auth-scheme",
          "credentials",
          "endpoint");

  private static final List<String> HOOKS =
      List.of(
          "hooks",
          "hook-throws-modifyRequest",
          "hook-throws-modifyHttpRequest",
          "hook-throws-afterTransmission",
          "hook-throws-afterExecution",
          "hook-replaces-request",
          "hook-replaces-metadata",
          "hook-replaces-header",
          "hook-replaces-content",
          "hook-replaces-response");

  private static final List<String> HEADERS =
      List.of(
          "appended",
          "put",
          "put-if-absent",
          "of-member",
          "of-client",
          "of-plugin",
          "of-request-plugin",
          "of-client-and-member",
          "trailing-text",
          "trailing-text-put",
          "trailing-bracket",
          "trailing-bracket-put",
          "trailing-object",
          "trailing-object-put",
          "comment",
          "comment-put");

  private static final List<String> OTHERS =
      List.of(
          "count-tokens",
          "apply-guardrail",
          "guardrail-checks",
          "start-async-invoke",
          "list-async-invokes");

  private InvokeModelCases() {}

  static Stream<Case> all() {
    return Stream.of(
            BODIES.stream()
                .flatMap(body -> of("invoke-" + body, "-sync", "-async", "-async-http1")),
            Stream.of(REQUESTS, HOOKS)
                .flatMap(List::stream)
                .flatMap(name -> of("invoke-" + name, "-sync", "-async")),
            HEADERS.stream().flatMap(name -> of("invoke-header-" + name, "-sync", "-async")),
            OVERRIDES.stream().flatMap(name -> of("invoke-override-" + name, "-sync", "-async")),
            Stream.of("invoke-twice-sync", "invoke-read-twice-sync", "invoke-consumer-sync")
                .map(Case::of),
            Stream.of("invoke-claude-sync", "invoke-claude-async").flatMap(InvokeModelCases::under),
            Stream.of(
                Case.of(
                        "invoke-future-cancelled",
                        "far answer",
                        Behaviour.builder().latencyMs(TimeoutCases.FAR_MS))
                    .with(Trait.FATE)),
            OTHERS.stream()
                .flatMap(name -> Stream.of(name + "-sync", name + "-async"))
                .flatMap(InvokeModelCases::other))
        .flatMap(cases -> cases);
  }

  private static Stream<Case> of(String name, String... kinds) {
    return Stream.of(kinds).map(kind -> Case.of(name + kind));
  }

  private static Stream<Case> under(String command) {
    Map<String, BehaviourBuilder> behaviours = new TreeMap<>(answers());
    BedrockFault.codes().forEach(code -> behaviours.put(code, Behaviour.builder().error(code)));
    behaviours.put("throttled twice", Behaviour.builder().throttleFirst(2));
    behaviours.put(
        "unavailable once",
        Behaviour.builder().error("ServiceUnavailableException").errorAttempts(1));
    behaviours.put("cut once", Behaviour.builder().calls(1).cutAfter(0));
    behaviours.put("cut in the body once", Behaviour.builder().calls(1).cutAfter(1));
    behaviours.put("guarded", Behaviour.builder().guardrailIntervened(true));
    return behaviours.entrySet().stream()
        .map(each -> Case.of(command, each.getKey(), each.getValue()));
  }

  /** Bodies and headers that no model sends, or not often. */
  private static Map<String, BehaviourBuilder> answers() {
    Map<String, BehaviourBuilder> answers = new TreeMap<>();
    answers.put("8 megabytes", Behaviour.builder().answerChars(8 << 20));
    answers.put("half a body", Behaviour.builder().malformedJson(true));
    for (String body :
        List.of("", " ", "null", "17", "[]", "<html>", "{}{}", "[".repeat(5_000), "\ufeff{}")) {
      String name = body.length() > 10 ? "deep nesting" : "body " + body;
      answers.put(name, Behaviour.builder().rawBody(body));
    }
    for (String tokens : List.of("many", "-1", "1.5", "99999999999999999999", "", "7, 8")) {
      answers.put(
          "token header " + tokens,
          Behaviour.builder().rawHeaders(Map.of("X-Amzn-Bedrock-Input-Token-Count", tokens)));
    }
    answers.put("no token headers", Behaviour.builder().omitTokenHeaders(true));
    answers.put(
        "other tokens in the body",
        Behaviour.builder().inputTokens(7).outputTokens(9).bodyInputTokens(8).bodyOutputTokens(8));
    answers.put(
        "another content type",
        Behaviour.builder().rawHeaders(Map.of("Content-Type", "application/octet-stream")));
    answers.put(
        "refused without JSON", Behaviour.builder().rawStatus(400).rawBody("<html>refused"));
    return answers;
  }

  private static Stream<Case> other(String command) {
    return Stream.of(
        Case.of(command),
        Case.of(command, "throttled", Behaviour.builder().throttleFirst(1)),
        Case.of(command, "refused", Behaviour.builder().error("ValidationException")),
        Case.of(command, "of an odd answer", Behaviour.builder().rawBody("[17]")),
        Case.of(command, "intervened", Behaviour.builder().guardrailIntervened(true)));
  }
}

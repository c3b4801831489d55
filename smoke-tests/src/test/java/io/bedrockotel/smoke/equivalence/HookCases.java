package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.stream.Stream;

/** The application's own interceptors: what each hook sees, and what comes of its doing. */
final class HookCases {
  private static final String STREAM = "-stream";
  private static final List<String> HOOKS =
      List.of(
          "beforeExecution",
          "modifyRequest",
          "beforeMarshalling",
          "afterMarshalling",
          "modifyHttpRequest",
          "modifyHttpContent",
          "modifyAsyncHttpContent",
          "beforeTransmission",
          "afterTransmission",
          "modifyHttpResponse",
          "modifyAsyncHttpResponseContent",
          "modifyHttpResponseContent",
          "beforeUnmarshalling",
          "afterUnmarshalling",
          "modifyResponse",
          "afterExecution");
  private static final List<String> FAILURE_HOOKS =
      List.of("modifyException", "onExecutionFailure");

  private HookCases() {}

  static Stream<Case> all() {
    return Stream.of("-sync", "-async", STREAM)
        .flatMap(
            kind -> Stream.of(seen(kind), thrown(kind), replaced(kind)).flatMap(cases -> cases));
  }

  private static Stream<Case> seen(String kind) {
    String hooks = "hooks" + kind;
    return Stream.of(
        Case.of(hooks),
        Case.of(hooks, "throttled twice", Behaviour.builder().throttleFirst(2)),
        Case.of(
            hooks, "cut once", Behaviour.builder().calls(1).cutAfter(kind.equals(STREAM) ? 3 : 0)),
        Case.of(hooks, "refused", Behaviour.builder().error("ValidationException")),
        Case.of(hooks, "malformed", Behaviour.builder().malformedJson(true)));
  }

  /**
   * With a fault behind the transmission, the SDK goes on with the stream and fails the call at the
   * same time: two runs without an agent differ.
   */
  private static List<String> hooks(String kind) {
    return kind.equals(STREAM) ? HOOKS.subList(0, HOOKS.indexOf("afterTransmission")) : HOOKS;
  }

  private static Stream<Case> thrown(String kind) {
    Stream<Case> anywhere =
        hooks(kind).stream()
            .flatMap(hook -> Stream.of("hook-throws-" + hook + kind, "hook-fails-" + hook + kind))
            .map(Case::of);
    Stream<Case> afterFailures =
        FAILURE_HOOKS.stream()
            .flatMap(hook -> Stream.of("hook-throws-" + hook + kind, "hook-fails-" + hook + kind))
            .map(
                command ->
                    Case.of(command, "refused", Behaviour.builder().error("ValidationException")));
    return Stream.concat(anywhere, afterFailures);
  }

  private static List<String> replaced() {
    return List.of("request", "http-request", "http-response", "response");
  }

  private static Stream<Case> replaced(String kind) {
    return Stream.concat(
        replaced().stream()
            // The replacements of request and response are made for Converse.
            .filter(what -> what.startsWith("http") || !kind.equals(STREAM))
            .map(what -> Case.of("hook-replaces-" + what + kind)),
        Stream.of("exception", "exception-by-null")
            .map(
                what ->
                    Case.of(
                            "hook-replaces-" + what + kind,
                            "refused",
                            Behaviour.builder().error("ValidationException"))
                        // The SDK's message names the hook's object.
                        .with(Trait.ADDRESS)));
  }
}

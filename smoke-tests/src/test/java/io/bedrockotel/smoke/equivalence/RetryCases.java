package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.Map;
import java.util.stream.Stream;

/** Calls that are tried again, in each of the SDK's modes, or are not. */
final class RetryCases {
  private RetryCases() {}

  static Stream<Case> all() {
    return Stream.of("legacy", "standard", "adaptive", "none")
        .map(mode -> "retry-" + mode)
        .flatMap(
            mode ->
                Stream.of(
                        cases(mode + "-sync", mode + "-sync"),
                        cases(mode + "-async", mode + "-async"),
                        cases(mode + "-stream", mode + "-stream-end"))
                    .flatMap(cases -> cases));
  }

  private static Stream<Case> cases(String command, String ofLostConnections) {
    return Stream.concat(answered(command), lost(ofLostConnections));
  }

  private static Stream<Case> answered(String command) {
    return Stream.of(
        Case.of(command, "throttled twice", Behaviour.builder().throttleFirst(2)),
        Case.of(command, "throttled always", Behaviour.builder().error("ThrottlingException")),
        Case.of(
            command,
            "server error once",
            Behaviour.builder().error("InternalServerException").errorAttempts(1)),
        Case.of(
            command,
            "unavailable once",
            Behaviour.builder().error("ServiceUnavailableException").errorAttempts(1)),
        Case.of(
            command,
            "unavailable always",
            Behaviour.builder().error("ServiceUnavailableException")),
        Case.of(command, "cut in the body once", Behaviour.builder().calls(1).cutAfter(1)),
        Case.of(
            command,
            "told to wait",
            Behaviour.builder()
                .calls(1)
                .rawStatus(503)
                .rawBody("{}")
                .rawHeaders(Map.of("retry-after", "0", "x-amz-retry-after", "10"))),
        Case.of(
            command,
            "clock skew once",
            Behaviour.builder()
                .calls(1)
                .rawStatus(403)
                .rawBody("{\"message\":\"Signature expired\"}")
                .rawHeaders(
                    Map.of(
                        "x-amzn-ErrorType",
                        "RequestTimeTooSkewed",
                        "Date",
                        "Wed, 01 Jan 2020 00:00:00 GMT"))));
  }

  /** Before the headers, so that nothing of an answer is there. */
  private static Stream<Case> lost(String command) {
    return Stream.of(
            Case.of(command, "cut once", Behaviour.builder().calls(1).cutAfter(0)),
            Case.of(command, "cut always", Behaviour.builder().cutAfter(0)),
            Case.of(
                command,
                "reset once",
                Behaviour.builder().calls(1).cutAfter(0).cutConnection(true)))
        .map(one -> one.with(Trait.CONNECTION));
  }
}

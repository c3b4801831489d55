package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.Map;
import java.util.stream.Stream;

/** Calls that are tried again, in each of the SDK's modes, or are not. */
final class RetryCases {
  private RetryCases() {}

  static Stream<Case> all() {
    return Stream.of("legacy", "standard", "adaptive", "none")
        .flatMap(mode -> Stream.of("retry-" + mode + "-sync", "retry-" + mode + "-async"))
        .flatMap(RetryCases::of);
  }

  private static Stream<Case> of(String command) {
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
        Case.of(command, "cut once", Behaviour.builder().calls(1).cutAfter(0)),
        Case.of(command, "cut always", Behaviour.builder().cutAfter(0)),
        Case.of(command, "cut in the body once", Behaviour.builder().calls(1).cutAfter(1)),
        Case.of(
            command, "reset once", Behaviour.builder().calls(1).cutAfter(0).cutConnection(true)),
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
}

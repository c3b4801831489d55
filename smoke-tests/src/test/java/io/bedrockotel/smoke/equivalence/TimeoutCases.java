package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.stream.Stream;

/** Calls that are given up: by a timeout, an interrupt, the future or the client that is closed. */
final class TimeoutCases {
  /** Long enough for everything that is to happen before the answer. */
  private static final int FAR_MS = 3_000;

  private TimeoutCases() {}

  static Stream<Case> all() {
    return Stream.of(slow(), futures(), plain()).flatMap(cases -> cases);
  }

  /** Whoever gives up has to be seen on the wire too. */
  private static Stream<Case> slow() {
    return Stream.of(
            "call-timeout-sync",
            "call-timeout-async",
            "attempt-timeout-sync",
            "attempt-timeout-async",
            "read-timeout-sync",
            "read-timeout-async",
            "closed-in-mid-call-sync",
            "closed-in-mid-call-async",
            "future-cancelled",
            "future-cancelled-softly",
            "future-cancelled-twice",
            "future-failed",
            "future-timed-out")
        .map(
            command ->
                Case.of(command, "far answer", Behaviour.builder().latencyMs(FAR_MS))
                    .with(Trait.FATE));
  }

  private static Stream<Case> futures() {
    return Stream.of(
            "future-completed",
            "future-obtruded",
            "future-obtruded-by-failure",
            "future-default",
            "future-dependent-cancelled",
            "future-copy-cancelled",
            "future-waited-for-shortly")
        .map(
            command ->
                Case.of(command, "slow answer", Behaviour.builder().latencyMs(500))
                    .with(Trait.FATE));
  }

  private static Stream<Case> plain() {
    return Stream.of(
        Case.of("interrupted-before"),
        Case.of("interrupted-during", "slow answer", Behaviour.builder().latencyMs(500)),
        Case.of("interrupted-waiting", "slow answer", Behaviour.builder().latencyMs(500)),
        Case.of("interrupted-in-a-pause", "throttled", Behaviour.builder().throttleFirst(1)),
        Case.of("future-cancelled-late"),
        Case.of("future-obtruded-late"),
        Case.of("future-cancelled-at-once").with(Trait.NO_WIRE),
        Case.of("closed-sync"),
        Case.of("closed-async"),
        Case.of("closed-twice"));
  }
}

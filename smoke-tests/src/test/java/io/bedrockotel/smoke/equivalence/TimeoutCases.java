package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.stream.Stream;

/** Calls that are given up: by a timeout, an interrupt, the future or the client that is closed. */
final class TimeoutCases {
  /** Beyond every deadline: nobody sees this answer. */
  static final int FAR_MS = 120_000;

  /** Long enough for what is to happen before the answer, and somebody waits for it. */
  private static final int SLOW_MS = 2_000;

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
            "future-cancelled",
            "future-cancelled-softly",
            "future-cancelled-twice",
            "future-failed",
            "future-timed-out")
        .map(
            command ->
                Case.of(command, "far answer", Behaviour.builder().latencyMs(FAR_MS))
                    .with(Trait.FATE, Trait.CONNECTION, Trait.REJECTED_TASK));
  }

  private static Stream<Case> futures() {
    return Stream.of(
            "future-completed",
            "future-obtruded",
            "future-obtruded-by-failure",
            "future-default",
            "future-dependent-cancelled",
            "future-copy-cancelled",
            "future-waited-for-shortly",
            // The SDK goes on with the call.
            "closed-in-mid-call-async")
        .map(
            command ->
                Case.of(command, "slow answer", Behaviour.builder().latencyMs(SLOW_MS))
                    .with(Trait.FATE, Trait.CONNECTION, Trait.REJECTED_TASK));
  }

  private static Stream<Case> plain() {
    return Stream.of(
        Case.of("interrupted-before"),
        // The SDK looks at the interrupt when the answer is there.
        Case.of("interrupted-during", "slow answer", Behaviour.builder().latencyMs(SLOW_MS)),
        Case.of("interrupted-waiting", "slow answer", Behaviour.builder().latencyMs(SLOW_MS)),
        Case.of("interrupted-in-a-pause", "throttled", Behaviour.builder().throttleFirst(1)),
        Case.of("future-cancelled-late"),
        Case.of("future-obtruded-late"),
        Case.of("future-cancelled-at-once").with(Trait.MAY_BE_UNSENT),
        Case.of("closed-sync").with(Trait.REJECTED_TASK),
        Case.of("closed-async").with(Trait.REJECTED_TASK),
        Case.of("closed-twice"));
  }
}

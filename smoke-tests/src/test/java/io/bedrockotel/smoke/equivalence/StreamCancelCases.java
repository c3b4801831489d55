package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.stream.Stream;

/** Streams that the application ends itself, or that end with its time or its client. */
final class StreamCancelCases {
  private static final int CHUNK_DELAY_MS = 400;
  private static final int CHUNKS = TimeoutCases.FAR_MS / CHUNK_DELAY_MS;

  private StreamCancelCases() {}

  static Stream<Case> all() {
    return Stream.of(
            Stream.of(
                    "cancel-in-onSubscribe",
                    "cancel-after-request",
                    "cancel-in-first",
                    "cancel-in-third",
                    "cancel-in-third-http1",
                    "cancel-twice",
                    "cancel-then-request",
                    "cancel-elsewhere",
                    "streaming-future-cancelled",
                    "streaming-future-cancelled-softly",
                    "streaming-future-cancelled-twice",
                    "streaming-future-cancelled-http1",
                    "streaming-future-failed",
                    "streaming-future-completed",
                    "streaming-future-obtruded",
                    "streaming-future-timed-out",
                    "streaming-future-cancelled-in-onNext")
                .map(command -> Case.of(command, "in an open stream", open()).with(Trait.FATE)),
            Stream.of(
                    "cancel-in-last",
                    "cancel-in-onComplete",
                    "streaming-future-derived-cancelled",
                    "streaming-future-copy-cancelled",
                    "streaming-future-cancelled-after-the-last",
                    "streaming-future-cancelled-in-complete",
                    "streaming-future-cancelled-afterwards",
                    "streaming-future-continued",
                    "client-closed-before",
                    "stream-in-onNext",
                    "stream-in-complete",
                    "call-in-onNext")
                .map(Case::of),
            Stream.of("cancel-in-onError", "cancel-in-third")
                .map(command -> Case.of(command, "that fails", failing())),
            Stream.of("client-closed", "client-closed-with-its-loops")
                .map(command -> Case.of(command, "in an open stream", brief())),
            Stream.of(
                Case.of("streams-at-once").with(Trait.ANY_ORDER),
                Case.of("streaming-future-cancelled-at-once", "while it waits", waiting())
                    .with(Trait.MAY_BE_UNSENT, Trait.STOCK_SOMETIMES),
                Case.of("streaming-future-cancelled-before-headers", "while it waits", waiting())
                    .with(Trait.FATE)),
            Stream.of("limit-call", "limit-attempt")
                .map(command -> Case.of(command, "in an open stream", open()).with(Trait.FATE)),
            Stream.of("limit-call", "limit-attempt", "limit-call-http1", "limit-attempt-http1")
                .map(command -> Case.of(command, "before the headers", waiting()).with(Trait.FATE)))
        .flatMap(cases -> cases);
  }

  /** Open beyond every deadline, unless it is cancelled; the third event comes soon. */
  static BehaviourBuilder open() {
    return Behaviour.builder().answerChars(CHUNKS).chunkCount(CHUNKS).chunkDelayMs(CHUNK_DELAY_MS);
  }

  /** For a client that is closed: the SDK lets it take one stream more, to its end. */
  private static BehaviourBuilder brief() {
    return Behaviour.builder().chunkCount(5).chunkDelayMs(400);
  }

  private static BehaviourBuilder waiting() {
    return Behaviour.builder().latencyMs(TimeoutCases.FAR_MS);
  }

  private static BehaviourBuilder failing() {
    return Behaviour.builder().streamErrorAfter(2).streamError("ModelStreamErrorException");
  }
}

package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.stream.Stream;

/** Event streams: listened to in every way, and disturbed at every stage. */
final class StreamCases {
  private StreamCases() {}

  static Stream<Case> all() {
    return Stream.of(
            plain(),
            Stream.of("stream", "stream-http1", "stream-consumer").flatMap(StreamCases::disturbed),
            OddStreamCases.all(),
            HandlerCases.all(),
            StreamEndCases.all(),
            StreamCancelCases.all())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> plain() {
    return Stream.concat(
        Stream.of("stream", "stream-http1", "stream-consumer", "stream-throwing-consumer")
            .map(Case::of),
        Stream.of(
            Case.of("stream-null-handler").with(Trait.LATE_SUPPRESSION),
            Case.of("stream-subscription-cancelled", "in an open stream", StreamCancelCases.open())
                .with(Trait.FATE),
            Case.of("stream-future-cancelled", "early", StreamCancelCases.open())
                // How far the stream gets before the stock agent's wait ends depends on the
                // machine.
                .with(Trait.FATE, Trait.STOCK_SOMETIMES)));
  }

  private static Stream<Case> disturbed(String command) {
    return Stream.of(
        Case.of(command, "retried", Behaviour.builder().throttleFirst(2)),
        Case.of(command, "cut", Behaviour.builder().cutAfter(3)).with(Trait.WRAPPED_LOSS),
        Case.of(command, "cut in a frame", Behaviour.builder().cutAfter(3).cutInFrame(true))
            .with(Trait.WRAPPED_LOSS),
        Case.of(command, "truncated", Behaviour.builder().omitEvents("messageStop", "metadata")),
        Case.of(command, "bad checksum", Behaviour.builder().badChecksum(true)),
        Case.of(
            command,
            "failed inside",
            Behaviour.builder().streamErrorAfter(2).streamError("ModelStreamErrorException")),
        Case.of(
            command,
            "throttled inside",
            Behaviour.builder().streamErrorAfter(2).streamError("ThrottlingException")));
  }
}

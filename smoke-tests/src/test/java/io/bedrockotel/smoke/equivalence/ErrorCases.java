package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import java.util.stream.Stream;

/** Every error that Bedrock declares, met by each kind of call. */
final class ErrorCases {
  private ErrorCases() {}

  static Stream<Case> all() {
    return BedrockFault.codes().stream()
        .flatMap(
            error ->
                Stream.of("call-sync", "call-async", "call-async-http1", "stream")
                    .map(command -> Case.of(command, error, Behaviour.builder().error(error))));
  }
}

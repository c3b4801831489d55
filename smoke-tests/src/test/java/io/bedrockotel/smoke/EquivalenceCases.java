package io.bedrockotel.smoke;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import java.util.List;
import java.util.stream.Stream;

/** The table of what is compared: a command of the application and a behaviour of Bedrock. */
final class EquivalenceCases {
  private static final List<String> COMMANDS =
      List.of(
          "converse",
          "converse-options",
          "converse-own-metadata",
          "converse-many-own-metadata",
          "converse-empty-own-metadata",
          "converse-null-own-metadata",
          "converse-client-plugin",
          "converse-request-plugin",
          "converse-copied-configuration",
          "converse-endpoint-provider",
          "converse-interceptor",
          "converse-no-model",
          "converse-async",
          "converse-async-http1",
          "converse-then-sqs",
          "contexts",
          "contexts-of-a-plugin",
          "stream",
          "stream-http1",
          "stream-consumer",
          "stream-throwing-consumer",
          "stream-subscription-cancelled",
          "stream-null-handler");

  private static final List<String> ERRORS =
      List.of(
          "AccessDeniedException",
          "InternalServerException",
          "ModelErrorException",
          "ModelNotReadyException",
          "ModelTimeoutException",
          "ResourceNotFoundException",
          "ServiceQuotaExceededException",
          "ServiceUnavailableException",
          "ThrottlingException",
          "ValidationException");

  private EquivalenceCases() {}

  /** One row. */
  record Case(String name, String command, BehaviourBuilder behaviour) {}

  static Stream<Case> all() {
    return Stream.of(plain(), errors(), streams()).flatMap(cases -> cases);
  }

  private static Stream<Case> plain() {
    Case cancelled =
        new Case(
            "stream-future-cancelled",
            "stream-future-cancelled",
            Behaviour.builder().chunkCount(20).chunkDelayMs(500));
    Case lost =
        new Case("contexts of a retry", "contexts", Behaviour.builder().calls(1).cutAfter(0));
    return Stream.concat(
        Stream.of(cancelled, lost),
        COMMANDS.stream().map(command -> new Case(command, command, Behaviour.builder())));
  }

  private static Stream<Case> errors() {
    return ERRORS.stream()
        .flatMap(
            error ->
                Stream.of("converse", "converse-async", "stream")
                    .map(
                        command ->
                            new Case(
                                command + " " + error, command, Behaviour.builder().error(error))));
  }

  private static Stream<Case> streams() {
    return Stream.of("stream", "stream-http1", "stream-consumer")
        .flatMap(
            command ->
                Stream.of(
                    new Case(command + " retried", command, Behaviour.builder().throttleFirst(2)),
                    new Case(command + " cut", command, Behaviour.builder().cutAfter(3)),
                    new Case(
                        command + " cut before headers", command, Behaviour.builder().cutAfter(0)),
                    new Case(
                        command + " cut in a frame",
                        command,
                        Behaviour.builder().cutAfter(3).cutInFrame(true)),
                    new Case(
                        command + " truncated",
                        command,
                        Behaviour.builder().omitEvents("messageStop", "metadata")),
                    new Case(
                        command + " bad checksum", command, Behaviour.builder().badChecksum(true)),
                    new Case(
                        command + " failed inside",
                        command,
                        Behaviour.builder()
                            .streamErrorAfter(2)
                            .streamError("ModelStreamErrorException")),
                    new Case(
                        command + " throttled inside",
                        command,
                        Behaviour.builder()
                            .streamErrorAfter(2)
                            .streamError("ThrottlingException"))));
  }
}

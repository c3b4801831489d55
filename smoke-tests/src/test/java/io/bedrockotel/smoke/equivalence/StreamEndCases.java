package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams that end by a fault of the service or of the network, at every stage. */
final class StreamEndCases {
  private static final List<String> FAULTS =
      List.of(
          "ModelStreamErrorException",
          "ThrottlingException",
          "ValidationException",
          "InternalServerException",
          "ServiceUnavailableException",
          "ModelTimeoutException",
          "AccessDeniedException");

  private static final List<String> COMMANDS =
      List.of("handler", "handler-http1", "handler-without-retries");

  private static final RawEvent START = RawEvent.text("messageStart", "{\"role\":\"assistant\"}");

  private StreamEndCases() {}

  static Stream<Case> all() {
    return Stream.of(
            FAULTS.stream().flatMap(StreamEndCases::inside),
            COMMANDS.stream().flatMap(StreamEndCases::unknown),
            COMMANDS.stream().flatMap(StreamEndCases::beforeTheStream),
            Stream.of("handler-end", "handler-end-http1").flatMap(StreamEndCases::cutBeforeHeaders),
            COMMANDS.stream().flatMap(StreamEndCases::network))
        .flatMap(cases -> cases);
  }

  /** Before any event, after the first delta, after the stop, after everything. */
  private static Stream<Case> inside(String fault) {
    return COMMANDS.stream()
        .flatMap(
            command ->
                IntStream.of(0, 2, 5, 99)
                    .mapToObj(
                        events ->
                            Case.of(
                                command,
                                fault + " after " + events,
                                two().streamErrorAfter(events).streamError(fault))));
  }

  private static Stream<Case> unknown(String command) {
    return Stream.of("exception", "error")
        .flatMap(
            kind ->
                Stream.of("{\"message\":\"odd\"}", "", "not JSON", "null", "[]")
                    .map(
                        payload ->
                            Case.of(
                                command,
                                "unknown " + kind + " " + payload,
                                Behaviour.builder()
                                    .rawEvents(
                                        START, RawEvent.failure(kind, "neverHeardOf", payload)))));
  }

  private static Stream<Case> beforeTheStream(String command) {
    return Stream.of(
        Case.of(command, "throttled first", Behaviour.builder().throttleFirst(1)),
        Case.of(command, "throttled always", Behaviour.builder().throttleFirst(99)),
        Case.of(command, "unavailable first", first("ServiceUnavailableException")),
        Case.of(command, "not ready first", first("ModelNotReadyException")),
        Case.of(command, "refused", Behaviour.builder().error("ValidationException")),
        Case.of(command, "refused without JSON", refused(400, "<html>")),
        Case.of(command, "refused without body", refused(400, "")),
        Case.of(command, "refused with null", refused(400, "null")),
        Case.of(command, "broken without JSON", refused(500, "<html>").calls(1)),
        Case.of(command, "unknown status", refused(599, "{}")),
        Case.of(command, "redirected", refused(301, "").rawHeaders(Map.of("Location", "/"))),
        Case.of(command, "JSON for a stream", refused(200, "{\"message\":\"odd\"}")),
        Case.of(command, "nothing for a stream", refused(200, "")));
  }

  private static BehaviourBuilder first(String error) {
    return Behaviour.builder().error(error).errorAttempts(1);
  }

  private static BehaviourBuilder refused(int status, String body) {
    return Behaviour.builder().rawStatus(status).rawBody(body);
  }

  private static Stream<Case> cutBeforeHeaders(String command) {
    return Stream.of(
            Case.of(command, "cut before headers", Behaviour.builder().cutAfter(0)),
            Case.of(command, "cut before headers once", Behaviour.builder().cutAfter(0).calls(1)))
        .map(one -> one.with(Trait.CONNECTION));
  }

  private static Stream<Case> network(String command) {
    return Stream.of(
            Case.of(command, "cut after headers", two().cutAfterHeaders(true)),
            Case.of(command, "cut in the first frame", two().cutAfter(0).cutInFrame(true)),
            Case.of(command, "cut after the first event", two().cutAfter(1)),
            Case.of(command, "cut in a later frame", two().cutAfter(3).cutInFrame(true)),
            Case.of(command, "cut before metadata", two().cutAfter(5)),
            Case.of(command, "cut after metadata", two().cutAfter(6)),
            Case.of(command, "bad message", Behaviour.builder().badChecksum(true)),
            Case.of(command, "bad prelude", Behaviour.builder().badPrelude(true)))
        .map(one -> one.with(Trait.WRAPPED_LOSS));
  }

  /** Two deltas, so six events in all. */
  private static BehaviourBuilder two() {
    return Behaviour.builder().chunkCount(2);
  }
}

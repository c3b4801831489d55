package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways in which applications listen to a stream, on streams that end well and badly. */
final class HandlerCases {
  private static final List<String> HANDLERS =
      List.of(
          "handler",
          "handler-http1",
          "handler-without-retries",
          "handler-twice",
          "handler-twice-at-once",
          "handler-never-subscribing",
          "handler-subscribing-twice",
          "handler-subscribing-null",
          "handler-subscribing-late",
          "built-consumer",
          "built-throwing-consumer",
          "built-subscriber",
          "built-throwing-supplier",
          "built-null-subscriber",
          "built-visitor",
          "built-default-visitor",
          "built-throwing-visitor",
          "built-stream",
          "built-throwing-stream",
          "built-transformer",
          "built-null-transformer",
          "built-null-callbacks",
          "built-nothing",
          "built-both");

  private static final List<String> SUBSCRIBERS =
      List.of(
          "subscriber-one-by-one",
          "subscriber-batches",
          "subscriber-slow",
          "subscriber-requesting-0",
          "subscriber-requesting-less",
          "subscriber-requesting-0-later",
          "subscriber-requesting-twice",
          "subscriber-requesting-elsewhere",
          "subscriber-throwing-in-onSubscribe",
          "subscriber-throwing-after-request",
          "subscriber-throwing-in-onNext",
          "subscriber-throwing-in-third",
          "subscriber-failing-in-onNext",
          "subscriber-throwing-in-onError",
          "subscriber-throwing-in-onComplete");

  private static final List<String> OPERATORS =
      List.of(
          "operator-map",
          "operator-throwing-map",
          "operator-null-map",
          "operator-filter",
          "operator-filter-class",
          "operator-limit",
          "operator-limit-0",
          "operator-buffer",
          "operator-buffer-0",
          "operator-flatten",
          "operator-flatten-empty",
          "operator-trailing",
          "operator-after",
          "operator-after-limit",
          "operator-throwing-after",
          "operator-consumer");

  private static final List<String> FAULTY_CALLBACKS = List.of("stream", "exception", "complete");

  /** The SDK itself leaves these without an end, behind a last sighting. */
  private static final Map<String, String> STUCK =
      Map.ofEntries(
          Map.entry("handler-failing-in-exception failed inside", "exception"),
          Map.entry("handler-failing-in-exception throttled inside", "exception"),
          Map.entry("handler-throwing-in-complete", "complete"),
          Map.entry("handler-throwing-in-complete retried", "complete"),
          Map.entry("handler-throwing-in-complete throttled inside", "complete"),
          Map.entry("handler-failing-in-complete", "complete"),
          Map.entry("handler-failing-in-complete retried", "complete"),
          Map.entry("handler-failing-in-complete throttled inside", "complete"),
          Map.entry("handler-subscribing-null", "stream"),
          Map.entry("built-null-subscriber", "ConverseStreamResponse"),
          Map.entry("subscriber-throwing-in-onSubscribe", "onSubscribe"),
          Map.entry("subscriber-throwing-after-request", "onNext"),
          Map.entry("subscriber-throwing-in-onComplete", "onComplete"),
          Map.entry("subscriber-throwing-in-onError failed inside", "onError"),
          Map.entry("subscriber-throwing-in-onError throttled inside", "onError"));

  private HandlerCases() {}

  static Stream<Case> all() {
    return Stream.of(
            Stream.of(HANDLERS, SUBSCRIBERS, OPERATORS).flatMap(List::stream).map(Case::of),
            FAULTY_CALLBACKS.stream().flatMap(HandlerCases::faulty),
            Stream.of("handler-throwing-in-response", "handler-failing-in-response")
                .map(command -> Case.of(command, "of a slow stream", slow())),
            Stream.of(
                    "built-consumer",
                    "built-visitor",
                    "subscriber-one-by-one",
                    "subscriber-throwing-in-onError",
                    "operator-after",
                    "operator-buffer",
                    "operator-throwing-after",
                    "operator-consumer")
                .flatMap(HandlerCases::ending))
        .flatMap(cases -> cases)
        .map(HandlerCases::leftOpen);
  }

  private static Case leftOpen(Case one) {
    String last = STUCK.get(one.name());
    return last == null ? one : one.by(one.command() + "-left-open-after-" + last);
  }

  /** A callback that throws, wherever the SDK may call it. */
  private static Stream<Case> faulty(String callback) {
    return Stream.of("handler-throwing-in-", "handler-failing-in-")
        .map(kind -> kind + callback)
        .flatMap(command -> Stream.concat(Stream.of(Case.of(command)), ending(command)))
        .map(one -> one.with(Trait.LATE_SUPPRESSION));
  }

  private static Stream<Case> ending(String command) {
    return Stream.of(
        Case.of(command, "refused", Behaviour.builder().error("ValidationException")),
        Case.of(command, "retried", Behaviour.builder().throttleFirst(1)),
        Case.of(command, "failed inside", inside("ModelStreamErrorException")),
        Case.of(command, "throttled inside", inside("ThrottlingException").calls(1)));
  }

  private static BehaviourBuilder slow() {
    return Behaviour.builder().chunkCount(2).chunkDelayMs(300);
  }

  private static BehaviourBuilder inside(String error) {
    return Behaviour.builder().streamErrorAfter(2).streamError(error);
  }
}

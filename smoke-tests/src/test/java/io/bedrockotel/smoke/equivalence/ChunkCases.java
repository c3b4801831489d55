package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Streams of InvokeModelWithResponseStream: in every form, and disturbed at every stage. */
final class ChunkCases {
  private static final List<String> HANDLERS =
      List.of(
          "chunks",
          "chunks-http1",
          "chunks-without-retries",
          "chunks-one-by-one",
          "chunks-throwing-in-first",
          "chunks-throwing-in-exception",
          "chunks-built-consumer",
          "chunks-built-visitor",
          "chunks-built-transformer",
          "chunks-null-handler");

  private static final List<String> INSIDE =
      List.of(
          "{",
          "",
          "null",
          "17",
          "[]",
          "[".repeat(5_000),
          "{\"type\":17}",
          "{\"type\":\"message_stop\",\"amazon-bedrock-invocationMetrics\":17}",
          "{\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":\"many\"}}",
          "{\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":-1}}");

  private ChunkCases() {}

  static Stream<Case> all() {
    return Stream.of(
            InvokeModelCases.BODIES.stream().map(body -> Case.of("chunks-of-" + body)),
            HANDLERS.stream().map(Case::of).map(one -> one.with(Trait.LATE_SUPPRESSION)),
            Stream.of(
                    "chunks-cancelled-in-first",
                    "chunks-cancelled-in-third",
                    "chunks-future-cancelled")
                .map(
                    command ->
                        Case.of(command, "early", StreamCancelCases.open())
                            .with(Trait.FATE, Trait.STOCK_SOMETIMES)),
            Stream.of("chunks", "chunks-built-visitor").flatMap(ChunkCases::disturbed))
        .flatMap(cases -> cases);
  }

  private static Stream<Case> disturbed(String command) {
    Map<String, BehaviourBuilder> behaviours = new TreeMap<>(odd());
    BedrockFault.codes().forEach(code -> behaviours.put(code, Behaviour.builder().error(code)));
    behaviours.put("retried", Behaviour.builder().throttleFirst(2));
    behaviours.put("cut after the headers", Behaviour.builder().cutAfterHeaders(true));
    behaviours.put("cut", Behaviour.builder().cutAfter(2));
    behaviours.put("cut in a frame", Behaviour.builder().cutAfter(2).cutInFrame(true));
    behaviours.put("bad checksum", Behaviour.builder().badChecksum(true));
    behaviours.put("bad prelude", Behaviour.builder().badPrelude(true));
    for (String error :
        List.of("ModelStreamErrorException", "ThrottlingException", "ModelTimeoutException")) {
      behaviours.put(error + " inside", Behaviour.builder().streamErrorAfter(2).streamError(error));
    }
    behaviours.put("half a payload", Behaviour.builder().malformedJson(true));
    behaviours.put("no metrics", Behaviour.builder().invocationMetrics(Behaviour.NO_METRICS));
    behaviours.put("many chunks", Behaviour.builder().answerChars(1_000).chunkCount(1_000));
    return behaviours.entrySet().stream()
        .map(each -> Case.of(command, each.getKey(), each.getValue()))
        .map(ChunkCases::loose);
  }

  /** An event that the SDK does not know has no text but its address. */
  private static Case loose(Case one) {
    if (one.name().endsWith("an unknown event")) {
      return one.with(Trait.ADDRESS);
    }
    return one.name().contains(" cut") ? one.with(Trait.WRAPPED_LOSS) : one;
  }

  private static Map<String, BehaviourBuilder> odd() {
    Map<String, BehaviourBuilder> odd = new TreeMap<>();
    odd.put("no chunks", Behaviour.builder().rawEvents());
    for (String inside : INSIDE) {
      odd.put(
          "a chunk of " + (inside.length() > 1_000 ? "deep nesting" : inside),
          Behaviour.builder().rawEvents(RawEvent.chunk(inside), RawEvent.chunk("{}")));
    }
    for (String payload :
        List.of("", "{}", "null", "[]", "{\"bytes\":null}", "{\"bytes\":\"*\"}")) {
      odd.put(
          "a payload " + payload, Behaviour.builder().rawEvents(RawEvent.text("chunk", payload)));
    }
    odd.put(
        "an unknown event",
        Behaviour.builder()
            .rawEvents(RawEvent.text("neverHeardOf", "{}"), RawEvent.chunk("{\"a\":1}")));
    return odd;
  }
}

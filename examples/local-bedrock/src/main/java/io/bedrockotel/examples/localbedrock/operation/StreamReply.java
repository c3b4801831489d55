package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a behaviour makes of an event stream. */
final class StreamReply {

  private static final List<String> DELTAS = List.of("contentBlockDelta", "chunk");

  /** The last byte of the checksum over a frame's two lengths. */
  private static final int END_OF_PRELUDE = 11;

  private final Behaviour behaviour;
  private final String requestId;

  StreamReply(Behaviour behaviour, String requestId) {
    this.behaviour = behaviour;
    this.requestId = requestId;
  }

  Reply to(Answer.Streamed answer) {
    List<EventFrame> events = new ArrayList<>(events(answer));
    Outcome outcome = generated(answer, events);
    Integer errorAfter = behaviour.streamErrorAfter();
    if (errorAfter != null) {
      AwsError error = streamError();
      int sent = Math.min(events.size(), errorAfter);
      outcome = failed(error, events.subList(0, sent));
      events.subList(sent, events.size()).clear();
      events.add(EventFrame.exception(error));
    }
    if (behaviour.malformedJson()) {
      breakPayload(events);
    }
    return cut(new ArrayList<>(frames(events)), answer.headers(), outcome);
  }

  private List<EventFrame> events(Answer.Streamed answer) {
    List<RawEvent> raw = behaviour.rawEvents();
    if (raw != null) {
      return raw.stream().map(RawEvent::frame).toList();
    }
    List<String> omitted = behaviour.omitEvents() == null ? List.of() : behaviour.omitEvents();
    return answer.events().stream().filter(event -> omitted.stream().noneMatch(event::is)).toList();
  }

  /** Events that a behaviour leaves out were generated all the same, so they are logged. */
  private Outcome generated(Answer.Streamed answer, List<EventFrame> events) {
    return behaviour.rawEvents() == null
        ? Outcome.answered(logged(answer.events()), answer.usage())
        : Outcome.answered(logged(events), reported(events));
  }

  private AwsError streamError() {
    String code = behaviour.streamError();
    BedrockFault fault =
        code == null ? BedrockFault.MODEL_STREAM_ERROR : BedrockFault.named(code).orElseThrow();
    return fault.error(behaviour.errorMessage());
  }

  /** A call that failed inside its stream has no tokens unless its metadata event went out. */
  private static Outcome failed(AwsError error, List<EventFrame> sent) {
    return new Outcome(logged(sent), reported(sent), error.code());
  }

  private static @Nullable Usage reported(List<EventFrame> events) {
    return events.stream()
        .map(event -> ReportedUsage.in(event.logged()))
        .filter(Objects::nonNull)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private static ArrayNode logged(List<EventFrame> events) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    events.forEach(event -> array.add(event.logged()));
    return array;
  }

  private static void breakPayload(List<EventFrame> events) {
    for (int i = 0; i < events.size(); i++) {
      if (DELTAS.contains(events.get(i).type())) {
        events.set(i, events.get(i).halved());
        return;
      }
    }
  }

  private List<ByteBuffer> frames(List<EventFrame> events) {
    List<ByteBuffer> frames = events.stream().map(EventFrame::encode).toList();
    if (!frames.isEmpty()) {
      ByteBuffer second = frames.get(Math.min(1, frames.size() - 1));
      if (behaviour.badChecksum()) {
        flip(second, second.limit() - 1);
      }
      if (behaviour.badPrelude()) {
        flip(second, END_OF_PRELUDE);
      }
    }
    return frames;
  }

  private static void flip(ByteBuffer frame, int at) {
    frame.put(at, (byte) ~frame.get(at));
  }

  private Reply cut(List<ByteBuffer> frames, Map<String, String> own, Outcome outcome) {
    Map<String, String> headers = Reply.headers(Reply.EVENT_STREAM, requestId);
    headers.putAll(own);
    if (behaviour.cutAfterHeaders()) {
      List<ByteBuffer> nothing = List.of(ByteBuffer.allocate(0));
      return new Reply(200, headers, nothing, Reply.Ending.CUT, outcome);
    }
    Integer cutAfter = behaviour.cutAfter();
    Reply.Ending ending = Reply.Ending.COMPLETE;
    if (cutAfter != null && cutAfter <= frames.size()) {
      boolean half = behaviour.cutInFrame() && cutAfter < frames.size();
      if (half) {
        frames.get(cutAfter).limit(frames.get(cutAfter).limit() / 2);
      }
      int sent = half ? cutAfter + 1 : cutAfter;
      frames.subList(sent, frames.size()).clear();
      ending = sent == 0 ? Reply.Ending.CUT_BEFORE_HEADERS : Reply.Ending.CUT;
    }
    return new Reply(200, headers, frames, ending, outcome);
  }
}

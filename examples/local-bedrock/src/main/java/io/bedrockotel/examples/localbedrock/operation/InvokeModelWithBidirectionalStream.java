package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.family.SpeechSession;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Padding;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One call of InvokeModelWithBidirectionalStream: frames for events as they come, and what a
 * behaviour makes of them. As with the real service, it is not in model invocation logs.
 */
public final class InvokeModelWithBidirectionalStream {

  private static final PathTemplate PATH =
      new PathTemplate("/model/{modelId}/invoke-with-bidirectional-stream");
  private static final Pattern MODEL = Pattern.compile("(.*[./])?amazon\\.nova-(2-)?sonic-.*");

  private final Behaviour behaviour;
  private final String requestId;
  private final SpeechSession speech;
  private int sent;
  private boolean over;

  private InvokeModelWithBidirectionalStream(Behaviour behaviour, String requestId) {
    this.behaviour = behaviour;
    this.requestId = requestId;
    this.speech = new SpeechSession(requestId, behaviour);
  }

  /** The model of a call, if it is a call of this operation. */
  public static Optional<String> model(String method, String rawPath) {
    return method.equals("POST")
        ? PATH.labels(rawPath).map(labels -> labels.get(0))
        : Optional.empty();
  }

  /** Begins a session; throws Refused when the model cannot hold one. */
  public static InvokeModelWithBidirectionalStream open(
      String model, Behaviour behaviour, String requestId) {
    if (!MODEL.matcher(model).matches()) {
      throw new Refused(
          AwsError.validation("The model is unsupported for bidirectional streaming."));
    }
    return new InvokeModelWithBidirectionalStream(behaviour, requestId);
  }

  /** The response headers in order, without Date. */
  public Map<String, String> headers() {
    return Reply.headers(Reply.EVENT_STREAM, requestId);
  }

  /** The frames that answer an event. */
  public synchronized List<ByteBuffer> answer(JsonNode event) {
    List<ByteBuffer> frames = new ArrayList<>();
    for (ObjectNode one : speech.take(event)) {
      if (!over && !cut() && !omitted(one)) {
        frames.add(frame(one));
      }
    }
    return frames;
  }

  private boolean omitted(ObjectNode event) {
    List<String> omitted = behaviour.omitEvents();
    return omitted != null && omitted.stream().anyMatch(event.path("event")::has);
  }

  private ByteBuffer frame(ObjectNode event) {
    Integer errorAfter = behaviour.streamErrorAfter();
    return errorAfter != null && sent == errorAfter
        ? ended(streamError())
        : EventFrame.chunk(event.toString(), Padding.at(sent++)).encode();
  }

  private AwsError streamError() {
    String code = behaviour.streamError();
    BedrockFault fault =
        code == null ? BedrockFault.MODEL_STREAM_ERROR : BedrockFault.named(code).orElseThrow();
    return fault.error(behaviour.errorMessage());
  }

  /** The frame of the error with which the stand-in ends the session. */
  public synchronized ByteBuffer ended(AwsError error) {
    over = true;
    return EventFrame.exception(error).encode();
  }

  /** Whether the stand-in has ended the session. */
  public synchronized boolean over() {
    return over;
  }

  /** Whether the stream is cut behind the frames so far. */
  public synchronized boolean cut() {
    Integer cutAfter = behaviour.cutAfter();
    return cutAfter != null && sent >= cutAfter;
  }
}

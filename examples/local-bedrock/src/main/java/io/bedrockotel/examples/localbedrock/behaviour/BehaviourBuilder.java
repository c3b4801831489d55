package io.bedrockotel.examples.localbedrock.behaviour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;
import java.util.Map;

/** The builder of a {@link Behaviour}; it goes through the same checks as a JSON document. */
public final class BehaviourBuilder {

  private final ObjectNode fields = Json.object();

  BehaviourBuilder() {}

  public BehaviourBuilder modelId(String id) {
    return set("modelId", id);
  }

  public BehaviourBuilder calls(int calls) {
    return set("calls", calls);
  }

  public BehaviourBuilder latencyMs(int milliseconds) {
    return set("latencyMs", milliseconds);
  }

  public BehaviourBuilder chunkDelayMs(int milliseconds) {
    return set("chunkDelayMs", milliseconds);
  }

  public BehaviourBuilder chunkCount(int deltas) {
    return set("chunkCount", deltas);
  }

  public BehaviourBuilder throttleFirst(int calls) {
    return set("throttleFirst", calls);
  }

  public BehaviourBuilder error(String code) {
    return set("error", code);
  }

  public BehaviourBuilder errorMessage(String message) {
    return set("errorMessage", message);
  }

  public BehaviourBuilder errorAttempts(int calls) {
    return set("errorAttempts", calls);
  }

  public BehaviourBuilder streamErrorAfter(int events) {
    return set("streamErrorAfter", events);
  }

  public BehaviourBuilder streamError(String code) {
    return set("streamError", code);
  }

  public BehaviourBuilder cutAfter(int events) {
    return set("cutAfter", events);
  }

  public BehaviourBuilder cutInFrame(boolean half) {
    return set("cutInFrame", half);
  }

  public BehaviourBuilder cutAfterHeaders(boolean cut) {
    return set("cutAfterHeaders", cut);
  }

  public BehaviourBuilder cutConnection(boolean reset) {
    return set("cutConnection", reset);
  }

  public BehaviourBuilder omitEvents(String... types) {
    return set("omitEvents", types);
  }

  public BehaviourBuilder rawEvents(RawEvent... events) {
    return set("rawEvents", List.of(events));
  }

  public BehaviourBuilder malformedJson(boolean malformed) {
    return set("malformedJson", malformed);
  }

  public BehaviourBuilder rawBody(String body) {
    return set("rawBody", body);
  }

  public BehaviourBuilder rawStatus(int status) {
    return set("rawStatus", status);
  }

  public BehaviourBuilder rawHeaders(Map<String, String> headers) {
    return set("rawHeaders", headers);
  }

  public BehaviourBuilder answerChars(int characters) {
    return set("answerChars", characters);
  }

  public BehaviourBuilder cacheRead(int tokens) {
    return set("cacheRead", tokens);
  }

  public BehaviourBuilder cacheWrite(int tokens) {
    return set("cacheWrite", tokens);
  }

  public BehaviourBuilder cacheWrite1h(int tokens) {
    return set("cacheWrite1h", tokens);
  }

  public BehaviourBuilder inputTokens(int tokens) {
    return set("inputTokens", tokens);
  }

  public BehaviourBuilder outputTokens(int tokens) {
    return set("outputTokens", tokens);
  }

  public BehaviourBuilder bodyInputTokens(int tokens) {
    return set("bodyInputTokens", tokens);
  }

  public BehaviourBuilder bodyOutputTokens(int tokens) {
    return set("bodyOutputTokens", tokens);
  }

  public BehaviourBuilder omitTokenHeaders(boolean omit) {
    return set("omitTokenHeaders", omit);
  }

  public BehaviourBuilder invocationMetrics(String place) {
    return set("invocationMetrics", place);
  }

  public BehaviourBuilder toolCalls(int calls) {
    return set("toolCalls", calls);
  }

  public BehaviourBuilder choices(int count) {
    return set("choices", count);
  }

  public BehaviourBuilder guardrailIntervened(boolean intervened) {
    return set("guardrailIntervened", intervened);
  }

  public BehaviourBuilder badChecksum(boolean bad) {
    return set("badChecksum", bad);
  }

  public BehaviourBuilder badPrelude(boolean bad) {
    return set("badPrelude", bad);
  }

  /** Builds the value, or throws IllegalArgumentException with a message that names the field. */
  public Behaviour build() {
    return BehaviourReader.read(fields.toString());
  }

  private BehaviourBuilder set(String field, Object value) {
    fields.set(field, Json.MAPPER.valueToTree(value));
    return this;
  }
}

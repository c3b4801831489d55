package io.bedrockotel.examples.localbedrock.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event to send exactly as given.
 *
 * @param type event type, exception type or error code
 * @param messageType {@code event} (when absent), {@code exception} or {@code error}
 * @param payload the payload as JSON
 * @param text the payload as text, for a payload that is not JSON; wins over {@code payload}
 * @param headers replaces all headers of the frame, where the type is to be missing or odd
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RawEvent(
    String type,
    @Nullable String messageType,
    @Nullable JsonNode payload,
    @Nullable String text,
    @Nullable Map<String, String> headers) {

  public RawEvent {
    Check.that(type != null && !type.isEmpty(), "rawEvents.type", "is missing");
    Check.oneOf(messageType, "rawEvents.messageType", "event", "exception", "error");
    headers = headers == null ? null : Map.copyOf(headers);
  }

  public static RawEvent of(String type, JsonNode payload) {
    return new RawEvent(type, null, payload, null, null);
  }

  /** A chunk of InvokeModelWithResponseStream with that text inside, whether it is JSON or not. */
  public static RawEvent chunk(String inside) {
    return text("chunk", EventFrame.chunk(inside, "a").payload());
  }

  /** An event whose payload is that text, whether it is JSON or not. */
  public static RawEvent text(String type, String payload) {
    return new RawEvent(type, null, null, payload, null);
  }

  /** An error inside the stream of a kind that no operation declares. */
  public static RawEvent failure(String messageType, String type, String payload) {
    return new RawEvent(type, messageType, null, payload, null);
  }

  /** A frame with just these headers. */
  public static RawEvent headed(Map<String, String> headers, String payload) {
    return new RawEvent("headed", null, null, payload, headers);
  }

  public EventFrame frame() {
    String kind = messageType == null ? "event" : messageType;
    return new EventFrame(
        EventFrame.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), type, payloadText(), headers);
  }

  private String payloadText() {
    if (text != null) {
      return text;
    }
    return payload == null ? "{}" : Json.text(payload);
  }
}

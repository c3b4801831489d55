package io.bedrockotel.examples.localbedrock.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event to send exactly as given.
 *
 * @param type event type, exception type or error code
 * @param messageType {@code event} (when absent), {@code exception} or {@code error}
 * @param payload the payload as JSON
 * @param text the payload as text, for a payload that is not JSON; wins over {@code payload}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RawEvent(
    String type, @Nullable String messageType, @Nullable JsonNode payload, @Nullable String text) {

  public RawEvent {
    Check.that(type != null && !type.isEmpty(), "rawEvents.type", "is missing");
    Check.oneOf(messageType, "rawEvents.messageType", "event", "exception", "error");
  }

  public static RawEvent of(String type, JsonNode payload) {
    return new RawEvent(type, null, payload, null);
  }

  public EventFrame frame() {
    String kind = messageType == null ? "event" : messageType;
    return new EventFrame(
        EventFrame.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), type, payloadText());
  }

  private String payloadText() {
    if (text != null) {
      return text;
    }
    return payload == null ? "{}" : Json.text(payload);
  }
}

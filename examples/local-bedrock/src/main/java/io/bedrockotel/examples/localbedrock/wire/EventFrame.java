package io.bedrockotel.examples.localbedrock.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * One message of an event stream: its kind, its type and its payload as text.
 *
 * @param ownHeaders replaces the headers that kind and type give
 */
public record EventFrame(
    Kind kind, String type, String payload, @Nullable Map<String, String> ownHeaders) {

  private static final String CHUNK = "chunk";

  /** What a message is, as its {@code :message-type} header says it. */
  public enum Kind {
    EVENT(":event-type"),
    EXCEPTION(":exception-type"),
    ERROR(":error-code");

    private final String typeHeader;

    Kind(String typeHeader) {
      this.typeHeader = typeHeader;
    }
  }

  /** A regular event; {@code padding} varies the length of the real service's payloads. */
  public static EventFrame event(String type, ObjectNode payload, String padding) {
    return new EventFrame(
        Kind.EVENT, type, Json.sorted(payload.deepCopy().put("p", padding)), null);
  }

  /** A chunk of InvokeModelWithResponseStream: the model's own JSON, in base64 inside of JSON. */
  public static EventFrame chunk(String json, String padding) {
    String bytes = Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    return new EventFrame(
        Kind.EVENT, CHUNK, Json.object().put("bytes", bytes).put("p", padding).toString(), null);
  }

  /** An error inside the stream: the code with a small first letter is its type. */
  public static EventFrame exception(AwsError error) {
    String code = error.code();
    String type = code.substring(0, 1).toLowerCase(Locale.ROOT) + code.substring(1);
    return new EventFrame(Kind.EXCEPTION, type, error.body(), null);
  }

  public EventFrame withPayload(String changed) {
    return new EventFrame(kind, type, changed, ownHeaders);
  }

  public ByteBuffer encode() {
    Map<String, HeaderValue> encoded = new LinkedHashMap<>();
    headers().forEach((name, value) -> encoded.put(name, HeaderValue.fromString(value)));
    byte[] body = kind == Kind.ERROR ? new byte[0] : payload.getBytes(UTF_8);
    return new Message(encoded, body).toByteBuffer();
  }

  private Map<String, String> headers() {
    if (ownHeaders != null) {
      return ownHeaders;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(kind.typeHeader, type);
    if (kind == Kind.ERROR) {
      headers.put(":error-message", payload);
    } else {
      headers.put(":content-type", "application/json");
    }
    headers.put(":message-type", kind.name().toLowerCase(Locale.ROOT));
    return headers;
  }

  /** The event with half of what it says: of a chunk half the model's JSON, else half a payload. */
  public EventFrame halved() {
    if (!type.equals(CHUNK)) {
      return withPayload(payload.substring(0, payload.length() / 2));
    }
    String json = inside(parsed());
    return chunk(json.substring(0, json.length() / 2), "a");
  }

  /** Whether the event is of that type: the frame's, or that of the model's own JSON in a chunk. */
  public boolean is(String name) {
    if (type.equals(name)) {
      return true;
    }
    JsonNode logged = type.equals(CHUNK) ? logged() : Json.object();
    return logged.has(name)
        || logged.path("type").asText().equals(name)
        || logged.path("event_type").asText().equals(name);
  }

  /**
   * The event as a model invocation log lists it: under its type, without padding; a chunk as the
   * JSON that it holds.
   */
  public ObjectNode logged() {
    ObjectNode logged = Json.object();
    try {
      JsonNode content = Json.MAPPER.readTree(payload);
      if (type.equals(CHUNK) && Json.MAPPER.readTree(inside(content)) instanceof ObjectNode chunk) {
        return chunk;
      }
      if (content instanceof ObjectNode object) {
        object.remove("p");
      }
      return logged.set(type, content);
    } catch (JsonProcessingException e) {
      return logged.put(type, payload);
    }
  }

  private JsonNode parsed() {
    try {
      return Json.MAPPER.readTree(payload);
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }

  /** The JSON text in a chunk's payload; empty when that has no bytes. */
  private static String inside(JsonNode content) {
    try {
      return new String(Base64.getDecoder().decode(content.path("bytes").asText()), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

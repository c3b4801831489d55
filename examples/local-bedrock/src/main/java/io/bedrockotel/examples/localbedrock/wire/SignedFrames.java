package io.bedrockotel.examples.localbedrock.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/**
 * The reader of an event stream that a client signs: each message has the client's own message in
 * its payload, and one without a payload is the last. Signatures are not checked.
 */
public final class SignedFrames {

  private final MessageDecoder envelopes = new MessageDecoder();

  /** The events that are whole now, as the JSON that each chunk has inside. */
  public List<JsonNode> read(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    envelopes.feed(copy);
    List<JsonNode> events = new ArrayList<>();
    for (Message envelope : envelopes.getDecodedMessages()) {
      if (envelope.getPayload().length > 0) {
        events.add(inside(Message.decode(ByteBuffer.wrap(envelope.getPayload()))));
      }
    }
    return events;
  }

  private static JsonNode inside(Message message) {
    try {
      JsonNode chunk = Json.MAPPER.readTree(new String(message.getPayload(), UTF_8));
      return Json.MAPPER.readTree(chunk.path("bytes").binaryValue());
    } catch (JsonProcessingException e) {
      throw new Refused(AwsError.validation("A chunk of the stream is not JSON."));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused(AwsError.validation("A chunk of the stream has no bytes."));
    }
  }
}

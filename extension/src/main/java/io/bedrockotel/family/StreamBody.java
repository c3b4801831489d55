package io.bedrockotel.family;

import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import org.jspecify.annotations.Nullable;

/** One streamed answer, read chunk by chunk. Not for several threads at once. */
public final class StreamBody {
  private final BodyFields<ResponseBodyBuilder> fields;
  private final boolean closes;
  private final ResponseBodyBuilder body = ResponseBody.builder();

  /**
   * Starts a reading.
   *
   * @param closes whether it is known what closes the stream
   * @param choices how many answers were asked for, null when the request does not say
   */
  StreamBody(BodyFields<ResponseBodyBuilder> fields, boolean closes, @Nullable Long choices) {
    this.fields = fields;
    this.closes = closes;
    body.expect(choices == null ? 1 : choices);
  }

  /** Reads a chunk; whether it carries output. */
  public boolean read(byte[] chunk) {
    body.startPart();
    fields.read(chunk, body);
    return body.endPart();
  }

  /** Whether the event that closes a stream of this family came. */
  public boolean closed() {
    return body.closed();
  }

  /** Whether the stream is whole when it ends here. */
  public boolean whole() {
    return body.closed() || (!closes && !body.hasChoices());
  }

  /** What the chunks so far say. */
  public ResponseBody response() {
    return body.build();
  }
}

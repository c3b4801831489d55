package io.bedrockotel.family;

import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;

/** One streamed answer, read chunk by chunk. Not for several threads at once. */
public final class StreamBody {
  private final BodyFields<ResponseBodyBuilder> fields;
  private final ResponseBodyBuilder body = ResponseBody.builder();

  StreamBody(BodyFields<ResponseBodyBuilder> fields) {
    this.fields = fields;
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

  /** What the chunks so far say. */
  public ResponseBody response() {
    return body.build();
  }
}

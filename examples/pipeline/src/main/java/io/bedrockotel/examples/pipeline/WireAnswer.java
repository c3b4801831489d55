package io.bedrockotel.examples.pipeline;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.HashMap;
import java.util.Map;

/** The answer to a request. */
public record WireAnswer(int status, Map<String, String> headers, ByteString body) {

  private static final String TYPE = "content-type";

  /**
   * A success with an OTLP response. One without a word has no bytes: a body of {@code {}} would
   * make the collector send everything again.
   */
  public static WireAnswer otlp(MessageLite response) {
    return new WireAnswer(200, Map.of(TYPE, OtlpBody.PROTOBUF), response.toByteString());
  }

  /** An answer with a text of that type. */
  public static WireAnswer text(int status, String type, String text) {
    return new WireAnswer(status, Map.of(TYPE, type), ByteString.copyFromUtf8(text));
  }

  /** An answer without a body. */
  static WireAnswer bare(int status) {
    return new WireAnswer(status, Map.of(), ByteString.EMPTY);
  }

  /** The same answer with one more header. */
  public WireAnswer with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new WireAnswer(status, Map.copyOf(all), body);
  }
}

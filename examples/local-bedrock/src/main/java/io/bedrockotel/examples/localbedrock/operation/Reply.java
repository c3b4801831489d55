package io.bedrockotel.examples.localbedrock.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.examples.localbedrock.wire.AwsError;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One answer as it goes over the wire, and what it leaves in the books.
 *
 * @param headers response headers in order, without Date and the length
 * @param parts the body in the parts in which it is written
 * @param ending how the body ends
 */
public record Reply(
    int status,
    Map<String, String> headers,
    List<ByteBuffer> parts,
    Ending ending,
    Outcome outcome) {

  /** The ways in which a body ends. */
  public enum Ending {
    COMPLETE,
    CUT,
    CUT_BEFORE_HEADERS
  }

  static final String JSON = "application/json";
  static final String EVENT_STREAM = "application/vnd.amazon.eventstream";

  public static Reply of(AwsError error, String requestId) {
    Map<String, String> headers = headers(JSON, requestId);
    headers.put("x-amzn-ErrorType", error.typeHeader());
    ByteBuffer body = ByteBuffer.wrap(error.body().getBytes(UTF_8));
    return new Reply(
        error.status(), headers, List.of(body), Ending.COMPLETE, Outcome.error(error.code()));
  }

  static Map<String, String> headers(String contentType, String requestId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    headers.put("x-amzn-RequestId", requestId);
    return headers;
  }
}

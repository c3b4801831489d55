package io.bedrockotel.examples.localbedrock.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request as the stand-in received it, and what became of it.
 *
 * @param receivedAt when its headers were in, in ISO format
 * @param path path and query as the client encoded them
 * @param protocol {@code HTTP/1.1} or {@code HTTP/2.0}
 * @param headers in the order in which the client sent them
 * @param bodyBase64 null until the body is in
 * @param requestId null until the body is in
 * @param partsSent body parts (stream events) that have left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedRequest(
    String receivedAt,
    String method,
    String path,
    String protocol,
    List<Header> headers,
    @Nullable String bodyBase64,
    @Nullable String requestId,
    int status,
    int partsSent,
    Fate fate) {

  /** The body as text; empty until it is in. */
  public String body() {
    return bodyBase64 == null ? "" : new String(Base64.getDecoder().decode(bodyBase64), UTF_8);
  }

  /** The value of the first header of that name, in any case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}

package io.bedrockotel.examples.localbedrock.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal entry that fills up while its request is served. */
public final class JournalEntry {

  private final Instant receivedAt = Instant.now();
  private final String method;
  private final String path;
  private final String protocol;
  private final List<Header> headers;
  private @Nullable String body;
  private @Nullable String requestId;
  private int status;
  private int partsSent;
  private Fate fate = Fate.IN_PROGRESS;

  public JournalEntry(String requestLine, String protocol, List<Header> headers) {
    int space = requestLine.indexOf(' ');
    this.method = requestLine.substring(0, space);
    this.path = requestLine.substring(space + 1);
    this.protocol = protocol;
    this.headers = List.copyOf(headers);
  }

  public synchronized void read(String wholeBody, String givenRequestId) {
    body = wholeBody;
    requestId = givenRequestId;
  }

  public synchronized void answering(int givenStatus) {
    status = givenStatus;
  }

  public synchronized void partSent() {
    partsSent++;
  }

  /** Settles what became of the request; the first word counts. */
  public synchronized void ended(Fate how) {
    if (fate == Fate.IN_PROGRESS) {
      fate = how;
    }
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public synchronized RecordedRequest snapshot() {
    String base64 = body == null ? null : Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    return new RecordedRequest(
        receivedAt.toString(),
        method,
        path,
        protocol,
        headers,
        base64,
        requestId,
        status,
        partsSent,
        fate);
  }
}

package io.bedrockotel.sdk;

import io.bedrockotel.genai.Transport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What the attempts of one call met on the way. Thread-safe: attempts change threads. */
final class AttemptLog {
  private static final String UNKNOWN_ERROR = "_OTHER";
  private static final double NANOS = 1e9;

  private final List<String> failed = new ArrayList<>();
  private @Nullable String region;
  private @Nullable String host;
  private long port;
  private @Nullable String requestId;
  private @Nullable Long status;
  private long attempts;
  private long rateLimited;

  private boolean waiting;
  private long failedAt;
  private long delay;
  private boolean delayKnown = true;
  private @Nullable String lastError;
  private @Nullable Long doneAt;

  synchronized void region(@Nullable String region) {
    this.region = region;
  }

  synchronized @Nullable String region() {
    return region;
  }

  synchronized void begin(SdkHttpRequest request) {
    if (attempts > 0) {
      failed.add(lastError == null ? UNKNOWN_ERROR : lastError);
      delayKnown &= waiting;
      delay += waiting ? System.nanoTime() - failedAt : 0;
    }
    attempts++;
    host = request.host();
    port = request.port();
    requestId = null;
    status = null;
    doneAt = null;
    waiting = false;
    lastError = null;
  }

  synchronized void answered(SdkHttpResponse response) {
    status = (long) response.statusCode();
    requestId = response.firstMatchingHeader("x-amzn-RequestId").orElse(null);
    if (!response.isSuccessful()) {
      String code = errorCode(response);
      failed(
          code == null ? String.valueOf(response.statusCode()) : code,
          FailureMapper.isRateLimited(response.statusCode(), code));
    }
  }

  /** The SDK has the answer, or has given the call up. */
  synchronized void done() {
    doneAt = System.nanoTime();
  }

  synchronized @Nullable Long doneAt() {
    return doneAt;
  }

  /** The stream of the current attempt ended in an error. */
  synchronized void streamFailed(Throwable failure) {
    if (!waiting) {
      failed(FailureMapper.errorType(failure), FailureMapper.isRateLimited(failure));
    }
  }

  private void failed(String error, boolean isRateLimited) {
    lastError = error;
    rateLimited += isRateLimited ? 1 : 0;
    waiting = true;
    failedAt = System.nanoTime();
  }

  /**
   * What is known at the end.
   *
   * @param failure what the call threw, which may know a request id that no header gave
   */
  synchronized Transport transport(@Nullable Throwable failure) {
    String id = requestId == null && failure != null ? FailureMapper.requestId(failure) : requestId;
    Transport.Builder transport =
        Transport.builder()
            .region(region)
            .host(host)
            .port(host == null ? null : port)
            .requestId(id)
            .statusCode(status);
    if (attempts > 0) {
      transport.attempts(attempts).rateLimitedAttempts(rateLimited).failedAttemptErrors(failed);
    }
    if (attempts > 1 && delayKnown) {
      transport.retryDelaySeconds(delay / NANOS);
    }
    return transport.build();
  }

  /** {@code ThrottlingException:http://…}, as REST-JSON services name their errors. */
  private static @Nullable String errorCode(SdkHttpResponse response) {
    String header = response.firstMatchingHeader("x-amzn-ErrorType").orElse(null);
    if (header == null) {
      return null;
    }
    int colon = header.indexOf(':');
    return colon < 0 ? header : header.substring(0, colon);
  }
}

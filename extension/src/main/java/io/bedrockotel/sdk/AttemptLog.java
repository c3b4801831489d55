package io.bedrockotel.sdk;

import io.bedrockotel.genai.Transport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What the attempts of one call met on the way. Thread-safe: attempts change threads. */
final class AttemptLog {
  private @Nullable String region;
  private @Nullable String host;
  private @Nullable String requestId;
  private int port;
  private int status;
  private int attempts;
  private @Nullable Long doneAt;
  private @Nullable Retries retries;

  synchronized void region(@Nullable String region) {
    this.region = region;
  }

  synchronized @Nullable String region() {
    return region;
  }

  synchronized void begin(SdkHttpRequest request) {
    if (attempts > 0) {
      retries().next();
    }
    attempts++;
    host = request.host();
    port = request.port();
    requestId = null;
    status = 0;
    doneAt = null;
  }

  /** Most calls need none. */
  private Retries retries() {
    if (retries == null) {
      retries = new Retries();
    }
    return retries;
  }

  synchronized void answered(SdkHttpResponse response) {
    status = response.statusCode();
    requestId = response.firstMatchingHeader("x-amzn-RequestId").orElse(null);
    if (!response.isSuccessful()) {
      String code = errorCode(response);
      retries()
          .failed(
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
    if (retries == null || !retries.waiting()) {
      retries().failed(FailureMapper.errorType(failure), FailureMapper.isRateLimited(failure));
    }
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
            .port(host == null ? null : (long) port)
            .requestId(id)
            .statusCode(status == 0 ? null : (long) status);
    if (attempts > 0) {
      transport.attempts((long) attempts).rateLimitedAttempts(0L);
    }
    if (attempts > 0 && retries != null) {
      transport
          .rateLimitedAttempts(retries.rateLimited())
          .failedAttemptErrors(retries.errors())
          .retryDelaySeconds(retries.delaySeconds());
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

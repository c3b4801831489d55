package io.bedrockotel.genai;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it took to carry one call: endpoint, attempts and the final HTTP answer. */
public final class Transport {
  private final @Nullable String region;
  private final @Nullable String host;
  private final @Nullable Long port;
  private final @Nullable String requestId;
  private final @Nullable Long statusCode;
  private final @Nullable Long attempts;
  private final @Nullable Long rateLimitedAttempts;
  private final @Nullable Double retryDelaySeconds;
  private final List<String> failedAttemptErrors;

  private Transport(Builder builder) {
    this.region = builder.region;
    this.host = builder.host;
    this.port = builder.port;
    this.requestId = builder.requestId;
    this.statusCode = builder.statusCode;
    this.attempts = builder.attempts;
    this.rateLimitedAttempts = builder.rateLimitedAttempts;
    this.retryDelaySeconds = builder.retryDelaySeconds;
    this.failedAttemptErrors = Texts.copyOf(builder.failedAttemptErrors);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** AWS Region called. */
  public @Nullable String region() {
    return region;
  }

  /** Host that was called. */
  public @Nullable String host() {
    return host;
  }

  /** Port that was called. */
  public @Nullable Long port() {
    return port;
  }

  /** Bedrock's request id. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** HTTP status of the last answer. */
  public @Nullable Long statusCode() {
    return statusCode;
  }

  /** Attempts made, null when they could not be counted. */
  public @Nullable Long attempts() {
    return attempts;
  }

  /** Attempts that were rate limited. */
  public @Nullable Long rateLimitedAttempts() {
    return rateLimitedAttempts;
  }

  /** Time between failed answers and the attempts that followed them. */
  public @Nullable Double retryDelaySeconds() {
    return retryDelaySeconds;
  }

  /** Error of each failed attempt but the last, in order. */
  public List<String> failedAttemptErrors() {
    return failedAttemptErrors;
  }

  /** Collects the parts of a {@link Transport}. */
  public static final class Builder {
    private @Nullable String region;
    private @Nullable String host;
    private @Nullable Long port;
    private @Nullable String requestId;
    private @Nullable Long statusCode;
    private @Nullable Long attempts;
    private @Nullable Long rateLimitedAttempts;
    private @Nullable Double retryDelaySeconds;
    private List<String> failedAttemptErrors = Collections.emptyList();

    private Builder() {}

    public Builder region(@Nullable String region) {
      this.region = region;
      return this;
    }

    public Builder host(@Nullable String host) {
      this.host = host;
      return this;
    }

    public Builder port(@Nullable Long port) {
      this.port = port;
      return this;
    }

    public Builder requestId(@Nullable String requestId) {
      this.requestId = requestId;
      return this;
    }

    public Builder statusCode(@Nullable Long statusCode) {
      this.statusCode = statusCode;
      return this;
    }

    public Builder attempts(@Nullable Long attempts) {
      this.attempts = attempts;
      return this;
    }

    public Builder rateLimitedAttempts(@Nullable Long rateLimitedAttempts) {
      this.rateLimitedAttempts = rateLimitedAttempts;
      return this;
    }

    public Builder retryDelaySeconds(@Nullable Double retryDelaySeconds) {
      this.retryDelaySeconds = retryDelaySeconds;
      return this;
    }

    public Builder failedAttemptErrors(List<String> failedAttemptErrors) {
      this.failedAttemptErrors = failedAttemptErrors;
      return this;
    }

    public Transport build() {
      return new Transport(this);
    }
  }
}

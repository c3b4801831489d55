package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/** How one call ended. */
public final class Outcome {
  private final @Nullable Response response;
  private final Transport transport;
  private final @Nullable String errorType;
  private final @Nullable Throwable error;
  private final boolean rateLimited;
  private final @Nullable StreamOutcome stream;
  private final @Nullable Double timeToFirstChunk;
  private final @Nullable Long endNanos;

  private Outcome(Builder builder) {
    this.response = builder.response;
    this.transport = builder.transport;
    this.errorType = builder.errorType;
    this.error = builder.error;
    this.rateLimited = builder.rateLimited;
    this.stream = builder.stream;
    this.timeToFirstChunk = builder.timeToFirstChunk;
    this.endNanos = builder.endNanos;
  }

  public static Builder builder(Transport transport) {
    return new Builder(transport);
  }

  /** The answer, as far as it arrived. */
  public @Nullable Response response() {
    return response;
  }

  /** What it took to carry the call. */
  public Transport transport() {
    return transport;
  }

  /** Bedrock's error code, else the class name; null when the call did not fail. */
  public @Nullable String errorType() {
    return errorType;
  }

  /** The error that the application saw. */
  public @Nullable Throwable error() {
    return error;
  }

  /** Whether the call ended rate limited. */
  public boolean rateLimited() {
    return rateLimited;
  }

  /** How the event stream ended, null when there was none. */
  public @Nullable StreamOutcome stream() {
    return stream;
  }

  /** Seconds until the first output chunk. */
  public @Nullable Double timeToFirstChunk() {
    return timeToFirstChunk;
  }

  /** {@link System#nanoTime()} of the last event, error or cancellation; null when it is now. */
  public @Nullable Long endNanos() {
    return endNanos;
  }

  /** Collects the parts of a {@link Outcome}. */
  public static final class Builder {
    private @Nullable Response response;
    private final Transport transport;
    private @Nullable String errorType;
    private @Nullable Throwable error;
    private boolean rateLimited;
    private @Nullable StreamOutcome stream;
    private @Nullable Double timeToFirstChunk;
    private @Nullable Long endNanos;

    private Builder(Transport transport) {
      this.transport = transport;
    }

    public Builder response(@Nullable Response response) {
      this.response = response;
      return this;
    }

    public Builder errorType(@Nullable String errorType) {
      this.errorType = errorType;
      return this;
    }

    public Builder error(@Nullable Throwable error) {
      this.error = error;
      return this;
    }

    public Builder rateLimited(boolean rateLimited) {
      this.rateLimited = rateLimited;
      return this;
    }

    public Builder stream(@Nullable StreamOutcome stream) {
      this.stream = stream;
      return this;
    }

    public Builder timeToFirstChunk(@Nullable Double timeToFirstChunk) {
      this.timeToFirstChunk = timeToFirstChunk;
      return this;
    }

    public Builder endNanos(@Nullable Long endNanos) {
      this.endNanos = endNanos;
      return this;
    }

    public Outcome build() {
      return new Outcome(this);
    }
  }
}

package io.bedrockotel.sdk;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.telemetry.CallTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.handler.ClientExecutionParams;
import software.amazon.awssdk.http.SdkHttpRequest;

/** One Bedrock call in flight, from the client's method to its last event. */
public final class BedrockCall {
  private final BedrockCalls calls;
  private final SdkRequest request;
  private final CallMapper mapper;
  private final CallTelemetry telemetry;
  private final CallMetadata metadata;
  private final AttemptLog attempts = new AttemptLog();
  private final @Nullable BedrockCall outer = CurrentCall.get();
  private boolean ended;
  private volatile @Nullable StreamTap<?> stream;
  private @Nullable Scope scope;
  private @Nullable CompletableFuture<?> execution;

  BedrockCall(BedrockCalls calls, SdkRequest request, CallMapper mapper, Context parent) {
    this.calls = calls;
    this.request = request;
    this.mapper = mapper;
    this.telemetry = calls.telemetry().start(mapper.request(), parent);
    this.metadata = new CallMetadata(calls, Baggage.fromContext(parent), telemetry.spanContext());
  }

  void attach() {
    CurrentCall.set(this);
  }

  /** The client's method returned or threw; from here on the call is on its own. */
  private void detach() {
    CurrentCall.set(outer);
    closeScope();
    telemetry.forgetSuppressing();
  }

  /** Whether an execution of the SDK is this call, and not one that an interceptor made in it. */
  boolean isExecutionOf(SdkRequest executed) {
    return request == executed;
  }

  CallMapper mapper() {
    return mapper;
  }

  boolean isStream() {
    return stream != null;
  }

  CallTelemetry telemetry() {
    return telemetry;
  }

  AttemptLog attempts() {
    return attempts;
  }

  CallMetadata metadata() {
    return metadata;
  }

  FailureBoundary boundary() {
    return calls.boundary();
  }

  /** From here to {@link #closeScope()} the agent's own modules see that the call has its span. */
  @SuppressWarnings("MustBeClosedChecker") // closed by another method of the same thread
  void openScope() {
    closeScope();
    if (calls.takeover()) {
      scope = telemetry.suppressing().makeCurrent();
    }
  }

  void closeScope() {
    Scope open = scope;
    if (open != null) {
      scope = null;
      open.close();
    }
  }

  /**
   * The request with its metadata.
   *
   * @param host that will be called, null when it cannot be known yet
   */
  SdkRequest withMetadata(SdkRequest modified, @Nullable String host) {
    return invokesModel() ? metadata.inHeader(modified, host) : metadata.inMember(modified, host);
  }

  /** The HTTP request with its metadata. */
  SdkHttpRequest withMetadata(SdkRequest modified, SdkHttpRequest http, @Nullable String host) {
    return invokesModel() ? metadata.inHeader(modified, http, host) : http;
  }

  /** Whether request and answer are bodies of the model's own. */
  boolean invokesModel() {
    return mapper.request().operation().invokesModel();
  }

  /** An attempt goes out; what an earlier one streamed is void, also when this one gets nothing. */
  void transmit(SdkRequest finalRequest, SdkHttpRequest http) {
    if (isStream()) {
      observeStream(EventReader.ofNothing());
    }
    if (invokesModel()) {
      metadata.transmitted(http);
    } else {
      metadata.transmitted(finalRequest);
    }
    attempts.begin(http);
  }

  /** Begins to observe the event stream of one attempt; what an earlier attempt brought is void. */
  <E> StreamTap<E> observeStream(EventReader<E> reader) {
    StreamTap<E> tap = new StreamTap<>(this, reader);
    stream = tap;
    return tap;
  }

  /**
   * A layer of the SDK started an execution on this thread, for this call or for one of another
   * service. Where an outer layer gives another future than the inner one, a cancellation goes on
   * to the inner one, as it does without an agent: else tokens are generated and billed on.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the SDK keeps the layer's future
  public static void started(ClientExecutionParams<?, ?> params, CompletableFuture<?> future) {
    BedrockCall call = CurrentCall.get();
    if (call == null || !call.isExecutionOf(params.getInput())) {
      return;
    }
    CompletableFuture<?> inner = call.execution;
    call.execution = future;
    if (inner != null && inner != future) {
      future.whenComplete(
          (response, error) -> {
            if (error != null) {
              inner.completeExceptionally(error);
            }
          });
    }
  }

  /** The synchronous method returned. */
  public void returned(@Nullable SdkPojo response, @Nullable Throwable failure) {
    boundary().run(this::detach);
    end(response, failure);
  }

  /** The asynchronous method returned; the call ends with its future. */
  @SuppressWarnings("FutureReturnValueIgnored") // the application keeps the SDK's own future
  public void returned(@Nullable CompletableFuture<?> future, @Nullable Throwable failure) {
    boundary().run(this::detach);
    if (future == null) {
      end(null, failure);
    } else {
      future.whenComplete(
          (response, error) -> end(response instanceof SdkPojo ? (SdkPojo) response : null, error));
    }
  }

  /** Ends the call, once. */
  void end(@Nullable SdkPojo response, @Nullable Throwable failure) {
    if (isFirstEnd()) {
      boundary().run(() -> finish(response, failure));
    }
  }

  private synchronized boolean isFirstEnd() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  /** An answer that cannot be read leaves span and metrics of the call without it. */
  private void finish(@Nullable SdkPojo response, @Nullable Throwable failure) {
    Throwable cause = failure == null ? null : FailureMapper.unwrap(failure);
    Outcome.Builder outcome;
    if (cause == null || FailureMapper.isCancellation(cause)) {
      outcome = Outcome.builder(attempts.transport(cause));
    } else {
      if (stream != null) {
        attempts.streamFailed(cause);
      }
      outcome = FailureMapper.failed(cause, attempts.transport(cause));
    }
    outcome.endNanos(endedAt(cause));
    boundary().run(() -> answer(response, cause, outcome));
    telemetry.end(outcome.build(), metadata.sent(), metadata.attributed().entries());
  }

  /** When the last signal came; null when it is what ends the call now. */
  private @Nullable Long endedAt(@Nullable Throwable cause) {
    StreamTap<?> tap = stream;
    if (cause == null && tap != null) {
      return tap.endedAt();
    }
    return cause != null && FailureMapper.isCancellation(cause) ? null : attempts.doneAt();
  }

  private void answer(
      @Nullable SdkPojo response, @Nullable Throwable cause, Outcome.Builder outcome) {
    StreamTap<?> tap = stream;
    if (tap != null) {
      tap.outcome(cause, outcome);
    } else if (response != null) {
      outcome.response(mapper.response(response));
    }
  }
}

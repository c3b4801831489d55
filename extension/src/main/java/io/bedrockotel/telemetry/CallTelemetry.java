package io.bedrockotel.telemetry;

import io.bedrockotel.cost.Cost;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The telemetry of one call: its open span, and the metrics and events that follow at its end. */
public final class CallTelemetry {
  private static final double NANOS = 1e9;
  private static final long NEGLIGIBLE = 1_000_000;

  private final Telemetry telemetry;
  private final Request request;
  private final Span span;
  private final Context context;
  private final long start = System.nanoTime();
  private volatile @Nullable Context suppressing;

  CallTelemetry(Telemetry telemetry, Request request, Span span, Context parent) {
    this.telemetry = telemetry;
    this.request = request;
    this.span = span;
    this.context = parent.with(span);
  }

  /** The context in which the agent's AWS SDK and HTTP client modules stay silent. */
  public Context suppressing() {
    Context marked = suppressing;
    if (marked == null) {
      marked = SpanSuppression.mark(context, span);
      suppressing = marked;
    }
    return marked;
  }

  /** Lets go of that context, which a call that goes on by itself needs no more. */
  public void forgetSuppressing() {
    suppressing = null;
  }

  public SpanContext spanContext() {
    return span.getSpanContext();
  }

  /** Seconds since the call began. */
  public double elapsedSeconds(long nanoTime) {
    return (nanoTime - start) / NANOS;
  }

  /**
   * The receiver of the times between output chunks.
   *
   * @param region the client's, null when unknown
   */
  public ChunkTimer chunkTimer(@Nullable String region) {
    return telemetry.metrics().chunkTimer(request, region, context);
  }

  /**
   * Ends the span, records the metrics of the call and emits its events.
   *
   * @param sent the metadata that went out with the request
   * @param attributed whom usage is attributed to, also where nothing could be sent
   */
  public void end(Outcome outcome, Metadata sent, Map<String, String> attributed) {
    long now = System.nanoTime();
    long end = outcome.endNanos() == null ? now : outcome.endNanos();
    double seconds = elapsedSeconds(end);
    Instant ended = instant(now - end);
    DetailsEvent details = null;
    Cost cost = null;
    try {
      cost = telemetry.costs().of(request, outcome);
      details = telemetry.details(request, context, ended);
      if (details != null || span.isRecording()) {
        AttributeWriter writer = details == null ? span::setAttribute : details;
        OutcomeExtractor.extract(request, outcome, writer);
        OutcomeExtractor.cost(cost, writer);
        OutcomeExtractor.metadata(sent.entries(), writer);
      }
    } finally {
      end(outcome.errorType() != null, ended);
    }
    record(outcome, cost, attributed, seconds);
    events(outcome, details, seconds);
  }

  /**
   * The application's continuations may have run since; they are no part of the call.
   *
   * @return null when it is now
   */
  private static @Nullable Instant instant(long nanosAgo) {
    return nanosAgo < NEGLIGIBLE ? null : Instant.now().minusNanos(nanosAgo);
  }

  private void end(boolean failed, @Nullable Instant ended) {
    if (failed) {
      span.setStatus(StatusCode.ERROR);
    }
    if (ended == null) {
      span.end();
    } else {
      span.end(ended);
    }
  }

  private void record(
      Outcome outcome, @Nullable Cost cost, Map<String, String> attributed, double seconds) {
    CallMetrics metrics = telemetry.metrics();
    AttributeTree common = metrics.common(request, outcome);
    metrics.end(common, outcome, seconds, context);
    Response response = outcome.response();
    if (response != null && response.usage() != null) {
      AttributeTree whose = metrics.usage().attributed(common, attributed);
      metrics.usage().record(response.usage(), whose, context);
      if (cost != null) {
        metrics.usage().cost(cost, whose, context);
      }
      if (response.usage().disagrees()) {
        telemetry.extensionMetrics().mismatch();
      }
    }
  }

  private void events(Outcome outcome, @Nullable DetailsEvent details, double seconds) {
    if (outcome.error() != null) {
      exception(outcome.error(), outcome);
    }
    if (details != null) {
      details.emit(seconds);
    }
  }

  /** Without the message: Bedrock's validation errors quote the request. */
  private void exception(Throwable error, Outcome outcome) {
    LogRecordBuilder event =
        telemetry
            .logger()
            .logRecordBuilder()
            .setContext(context)
            .setSeverity(Severity.WARN)
            .setEventName("gen_ai.client.operation.exception")
            .setAttribute(Keys.EXCEPTION_TYPE, error.getClass().getName())
            .setAttribute(Keys.ERROR_TYPE, String.valueOf(outcome.errorType()))
            .setAttribute(Keys.OPERATION_NAME, request.operationName());
    if (request.model().requested() != null) {
      event.setAttribute(Keys.REQUEST_MODEL, request.model().requested());
    }
    event.emit();
  }
}

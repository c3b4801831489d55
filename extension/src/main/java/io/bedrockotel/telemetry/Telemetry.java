package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Request;
import io.bedrockotel.metadata.SpanText;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The source of one span and one set of metrics for each call. */
public final class Telemetry {
  static final String SCOPE = "io.bedrockotel.bedrock";
  static final String SCHEMA_URL = "https://opentelemetry.io/schemas/1.41.1";

  private static final int MOST_SPAN_NAMES = 256;

  private final SpanNames spanNames = new SpanNames(MOST_SPAN_NAMES);
  private final Tracer tracer;
  private final Logger logger;
  private final CallMetrics metrics;
  private final CallCosts costs;
  private final ExtensionMetrics extensionMetrics;
  private final RecordPolicy records;

  /**
   * Creates tracer, logger and instruments.
   *
   * @param version of the extension
   * @param costPolicy null when nothing is priced
   */
  public Telemetry(
      OpenTelemetry openTelemetry,
      String version,
      MetricsPolicy policy,
      RecordPolicy records,
      @Nullable CostPolicy costPolicy) {
    this.tracer =
        openTelemetry
            .tracerBuilder(SCOPE)
            .setInstrumentationVersion(version)
            .setSchemaUrl(SCHEMA_URL)
            .build();
    this.logger =
        openTelemetry
            .getLogsBridge()
            .loggerBuilder(SCOPE)
            .setInstrumentationVersion(version)
            .setSchemaUrl(SCHEMA_URL)
            .build();
    MeterProvider meters =
        policy.enabled() ? openTelemetry.getMeterProvider() : MeterProvider.noop();
    Meter meter =
        meters
            .meterBuilder(SCOPE)
            .setInstrumentationVersion(version)
            .setSchemaUrl(SCHEMA_URL)
            .build();
    this.extensionMetrics = new ExtensionMetrics(meter);
    this.metrics = new CallMetrics(meter, policy, extensionMetrics);
    this.costs = new CallCosts(costPolicy, extensionMetrics);
    this.records = records;
  }

  /** The extension's counters of its own doings. */
  public ExtensionMetrics extensionMetrics() {
    return extensionMetrics;
  }

  /** Opens the span of one call. */
  public CallTelemetry start(Request request, Context parent) {
    Span span =
        tracer
            .spanBuilder(name(request))
            .setParent(parent)
            .setSpanKind(SpanKind.CLIENT)
            .startSpan();
    if (span.isRecording()) {
      describe(request, conversationId(parent, true), span::setAttribute);
    }
    return new CallTelemetry(this, request, span, parent);
  }

  private String name(Request request) {
    String model = request.model().requested();
    String operation = request.operationName();
    return model == null ? operation : spanNames.of(operation, model);
  }

  /** Writes what the call asked for, and which conversation it is part of. */
  private static void describe(
      Request request, @Nullable String conversationId, AttributeWriter writer) {
    RequestExtractor.extract(request, writer);
    writer.set(Keys.CONVERSATION_ID, conversationId);
  }

  /**
   * The conversation that baggage names.
   *
   * @param counted whether to count what was adjusted for it
   */
  private @Nullable String conversationId(Context context, boolean counted) {
    Baggage baggage = Baggage.fromContext(context);
    for (String key : records.conversationIdKeys()) {
      String id = baggage.getEntryValue(key);
      if (id == null || id.isEmpty()) {
        continue;
      }
      String bounded = SpanText.of(id);
      if (counted && !id.equals(bounded)) {
        extensionMetrics.adjusted(bounded == null ? "sensitive_value" : "value_adjusted", 1);
      }
      if (bounded != null) {
        return bounded;
      }
    }
    return null;
  }

  /**
   * Begins the event of a call that ended, with what the call asked for.
   *
   * @param context of the call, with its span
   * @param ended null when it is now
   * @return null when calls have no such event
   */
  @Nullable DetailsEvent details(Request request, Context context, @Nullable Instant ended) {
    if (!records.details()) {
      return null;
    }
    LogRecordBuilder event =
        logger
            .logRecordBuilder()
            .setContext(context)
            .setTimestamp(ended == null ? Instant.now() : ended)
            .setSeverity(Severity.INFO)
            .setEventName(DetailsEvent.NAME);
    describe(request, conversationId(context, false), event::setAttribute);
    return new DetailsEvent(event, Span.fromContext(context));
  }

  CallCosts costs() {
    return costs;
  }

  CallMetrics metrics() {
    return metrics;
  }

  Logger logger() {
    return logger;
  }
}

package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Request;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
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
  private final List<String> conversationIdKeys;

  /**
   * Creates tracer, logger and instruments.
   *
   * @param version of the extension
   * @param conversationIdKeys baggage keys that name the conversation
   * @param costPolicy null when nothing is priced
   */
  public Telemetry(
      OpenTelemetry openTelemetry,
      String version,
      MetricsPolicy policy,
      List<String> conversationIdKeys,
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
    this.conversationIdKeys = conversationIdKeys;
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
      RequestExtractor.extract(request, span);
      setConversationId(span, Baggage.fromContext(parent));
    }
    return new CallTelemetry(this, request, span, parent);
  }

  private String name(Request request) {
    String model = request.model().requested();
    String operation = request.operationName();
    return model == null ? operation : spanNames.of(operation, model);
  }

  private void setConversationId(Span span, Baggage baggage) {
    for (String key : conversationIdKeys) {
      String id = baggage.getEntryValue(key);
      if (id != null && !id.isEmpty()) {
        span.setAttribute(Keys.CONVERSATION_ID, id);
        return;
      }
    }
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

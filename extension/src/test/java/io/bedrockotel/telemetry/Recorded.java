package io.bedrockotel.telemetry;

import static java.util.stream.Collectors.toMap;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the real SDK records of calls. */
final class Recorded {
  static final List<String> METADATA = List.of("team", "tenant_id");

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final InMemoryMetricReader reader;
  private final OpenTelemetrySdk sdk;
  private final Telemetry telemetry;

  private Recorded(Sampler sampler, InMemoryMetricReader reader, MetricsPolicy policy) {
    this(sampler, reader, sdk -> telemetry(sdk, policy, null, false));
  }

  private Recorded(
      Sampler sampler, InMemoryMetricReader reader, Function<OpenTelemetry, Telemetry> telemetry) {
    this.reader = reader;
    this.sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(sampler)
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(reader).build())
            .setLoggerProvider(
                SdkLoggerProvider.builder()
                    .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                    .build())
            .build();
    this.telemetry = telemetry.apply(sdk);
  }

  private static Telemetry telemetry(
      OpenTelemetry sdk, MetricsPolicy policy, CostPolicy costs, boolean details) {
    RecordPolicy records = new RecordPolicy(List.of("conversation_id", "thread"), details);
    return new Telemetry(sdk, "1.2.3", policy, records, costs);
  }

  static Recorded sampledOn() {
    return new Recorded(Sampler.alwaysOn(), InMemoryMetricReader.create(), limits(200, 1500));
  }

  static Recorded priced(CostPolicy costs) {
    return new Recorded(
        Sampler.alwaysOn(),
        InMemoryMetricReader.create(),
        sdk -> telemetry(sdk, limits(200, 1500), costs, false));
  }

  /** With an event for each call. */
  static Recorded detailed(Sampler sampler, CostPolicy costs) {
    return new Recorded(
        sampler,
        InMemoryMetricReader.create(),
        sdk -> telemetry(sdk, limits(200, 1500), costs, true));
  }

  static Recorded priced(
      AggregationTemporality temporality, MetricsPolicy policy, CostPolicy costs) {
    InMemoryMetricReader reader =
        temporality == AggregationTemporality.DELTA
            ? InMemoryMetricReader.createDelta()
            : InMemoryMetricReader.create();
    return new Recorded(Sampler.alwaysOff(), reader, sdk -> telemetry(sdk, policy, costs, false));
  }

  static Recorded sampledOff() {
    return new Recorded(Sampler.alwaysOff(), InMemoryMetricReader.create(), limits(200, 1500));
  }

  static Recorded delta(MetricsPolicy policy) {
    return new Recorded(Sampler.alwaysOn(), InMemoryMetricReader.createDelta(), policy);
  }

  static Recorded cumulative(MetricsPolicy policy) {
    return new Recorded(Sampler.alwaysOn(), InMemoryMetricReader.create(), policy);
  }

  static MetricsPolicy limits(int values, int sets) {
    return new MetricsPolicy(true, true, METADATA, new CardinalityLimits(values, sets));
  }

  Telemetry telemetry() {
    return telemetry;
  }

  OpenTelemetrySdk sdk() {
    return sdk;
  }

  void call(Request request, Outcome outcome, Map<String, String> metadata) {
    telemetry.start(request, Context.root()).end(outcome, Metadata.of(metadata), metadata);
  }

  SpanData span() {
    List<SpanData> all = spans.getFinishedSpanItems();
    if (all.size() != 1) {
      throw new AssertionError("one span expected: " + all);
    }
    return all.get(0);
  }

  List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  List<LogRecordData> logs() {
    return logs.getFinishedLogRecordItems();
  }

  /** By name; each name must come once. */
  Map<String, MetricData> metrics() {
    return reader.collectAllMetrics().stream().collect(toMap(MetricData::getName, data -> data));
  }
}

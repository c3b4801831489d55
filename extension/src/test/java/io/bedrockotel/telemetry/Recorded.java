package io.bedrockotel.telemetry;

import static java.util.stream.Collectors.toMap;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
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

/** What the real SDK records of calls. */
final class Recorded {
  static final List<String> METADATA = List.of("team", "tenant_id");

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final InMemoryMetricReader reader;
  private final OpenTelemetrySdk sdk;
  private final Telemetry telemetry;

  private Recorded(Sampler sampler, InMemoryMetricReader reader, MetricsPolicy policy) {
    this(sampler, reader, policy, null);
  }

  private Recorded(
      Sampler sampler, InMemoryMetricReader reader, MetricsPolicy policy, CostPolicy costs) {
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
    this.telemetry =
        new Telemetry(sdk, "1.2.3", policy, List.of("conversation_id", "thread"), costs);
  }

  static Recorded sampledOn() {
    return new Recorded(Sampler.alwaysOn(), InMemoryMetricReader.create(), limits(200, 1500));
  }

  static Recorded priced(CostPolicy costs) {
    return new Recorded(
        Sampler.alwaysOn(), InMemoryMetricReader.create(), limits(200, 1500), costs);
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

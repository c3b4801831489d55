package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;

import io.bedrockotel.cost.Pricing;
import io.bedrockotel.cost.TestPrices;
import io.bedrockotel.telemetry.CardinalityLimits;
import io.bedrockotel.telemetry.CostPolicy;
import io.bedrockotel.telemetry.MetricsPolicy;
import io.bedrockotel.telemetry.RecordPolicy;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
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
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the {@link SampleCalls} emit through the real SDK. */
record Emitted(List<SpanData> spans, Collection<MetricData> metrics, List<LogRecordData> events) {
  static final String METADATA_KEY = "tenant_id";

  static Emitted bySampleCalls() {
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    InMemoryMetricReader metrics = InMemoryMetricReader.create();
    InMemoryLogRecordExporter events = InMemoryLogRecordExporter.create();
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .setLoggerProvider(
                SdkLoggerProvider.builder()
                    .addLogRecordProcessor(SimpleLogRecordProcessor.create(events))
                    .build())
            .build();
    MetricsPolicy policy =
        new MetricsPolicy(true, true, List.of(METADATA_KEY), new CardinalityLimits(1, 1));
    Pricing pricing = TestPrices.of("us.anthropic.claude-a,2026-09-23,,3,15,0.3,3.75,6");
    CostPolicy costs = new CostPolicy(pricing, notice -> {});
    RecordPolicy records = new RecordPolicy(List.of("conversation_id"), true);
    new SampleCalls(new Telemetry(sdk, "1", policy, records, costs)).make();
    Emitted emitted =
        new Emitted(
            spans.getFinishedSpanItems(),
            metrics.collectAllMetrics(),
            events.getFinishedLogRecordItems());
    sdk.close();
    return emitted;
  }

  TreeSet<String> spanAttributes() {
    return names(spans.stream().map(SpanData::getAttributes));
  }

  TreeSet<String> eventAttributes(String event) {
    return names(events(event).stream().map(LogRecordData::getAttributes));
  }

  /** The events of one name. */
  List<LogRecordData> events(String event) {
    return events.stream().filter(each -> event.equals(each.getEventName())).toList();
  }

  TreeSet<String> metricAttributes() {
    TreeSet<String> names = names(points(metrics.stream()));
    names.remove(METADATA_KEY);
    return names;
  }

  /** The values of {@code reason} on one counter. */
  TreeSet<String> reasons(String counter) {
    return points(metrics.stream().filter(metric -> metric.getName().equals(counter)))
        .map(attributes -> attributes.get(AttributeKey.stringKey("reason")))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<Attributes> points(Stream<MetricData> metrics) {
    return metrics
        .flatMap(metric -> metric.getData().getPoints().stream())
        .map(point -> point.getAttributes());
  }

  private static TreeSet<String> names(Stream<Attributes> attributes) {
    return attributes
        .flatMap(each -> each.asMap().keySet().stream())
        .map(AttributeKey::getKey)
        .collect(toCollection(TreeSet::new));
  }
}

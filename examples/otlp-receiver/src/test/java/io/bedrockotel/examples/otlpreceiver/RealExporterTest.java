package io.bedrockotel.examples.otlpreceiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealExporterTest {

  private static final Resource RESOURCE = Resource.builder().put("service.name", "shop").build();

  private final OtlpReceiver receiver = OtlpReceiver.start();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void spans() {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(signal("traces")).setCompression("gzip").build();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(RESOURCE)
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build()) {
      provider
          .tracerBuilder("scope")
          .setInstrumentationVersion("1.2")
          .setSchemaUrl("https://example.com/schema")
          .build()
          .spanBuilder("order")
          .setAttribute("text", "a")
          .setAttribute("count", 3)
          .setAttribute("share", 0.5)
          .setAttribute("last", true)
          .setAttribute(AttributeKey.stringArrayKey("list"), List.of("x", "y"))
          .startSpan()
          .end();
    }

    ReceivedSpan span = receiver.spans().get(0);
    assertThat(span.span().getName()).isEqualTo("order");
    assertThat(span.resource()).containsExactly(entry("service.name", "shop"));
    assertThat(span.scope())
        .isEqualTo(new ReceivedScope("scope", "1.2", "https://example.com/schema"));
    assertThat(span.attributes())
        .containsOnly(
            entry("text", "a"),
            entry("count", 3L),
            entry("share", 0.5),
            entry("last", true),
            entry("list", List.of("x", "y")));
  }

  @Test
  void metrics() {
    OtlpHttpMetricExporter exporter =
        OtlpHttpMetricExporter.builder().setEndpoint(signal("metrics")).build();
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .setResource(RESOURCE)
            .registerMetricReader(PeriodicMetricReader.create(exporter))
            .build()) {
      provider.get("scope").counterBuilder("orders").build().add(7);
    }

    ReceivedMetric metric = receiver.metrics().get(0);
    assertThat(metric.resource()).containsExactly(entry("service.name", "shop"));
    assertThat(metric.metric().getName()).isEqualTo("orders");
    assertThat(metric.metric().getSum().getDataPoints(0).getAsInt()).isEqualTo(7);
  }

  @Test
  void logs() {
    OtlpHttpLogRecordExporter exporter =
        OtlpHttpLogRecordExporter.builder().setEndpoint(signal("logs")).build();
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setResource(RESOURCE)
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
            .build()) {
      provider
          .get("scope")
          .logRecordBuilder()
          .setBody("sold")
          .setAttribute(AttributeKey.stringKey("k"), "v")
          .emit();
    }

    ReceivedLog log = receiver.logs().get(0);
    assertThat(log.record().getBody().getStringValue()).isEqualTo("sold");
    assertThat(log.attributes()).containsExactly(entry("k", "v"));
  }

  private String signal(String name) {
    return receiver.endpoint() + "/v1/" + name;
  }
}

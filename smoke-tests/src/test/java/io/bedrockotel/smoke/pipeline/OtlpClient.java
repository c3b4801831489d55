package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An exporter whose every record is known: it sends single requests and says how each ended. */
final class OtlpClient {
  private static final String SCOPE = "io.bedrockotel.bedrock";
  private static final AtomicLong NUMBERS = new AtomicLong(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI collector;

  OtlpClient(URI collector) {
    this.collector = collector;
  }

  /** A span of this moment that no other has the id of. */
  static Span.Builder span() {
    long number = NUMBERS.getAndIncrement();
    long now = Instant.now().toEpochMilli() * 1_000_000;
    return Span.newBuilder()
        .setTraceId(traceId(number))
        .setSpanId(ByteString.copyFrom(ByteBuffer.allocate(8).putLong(number).array()))
        .setName("chat")
        .setKind(Span.SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(now - 1_000_000)
        .setEndTimeUnixNano(now);
  }

  /** X-Ray reads the time of the trace out of its id. */
  private static ByteString traceId(long number) {
    ByteBuffer id = ByteBuffer.allocate(16);
    id.putInt((int) Instant.now().getEpochSecond()).putInt(1).putLong(number);
    return ByteString.copyFrom(id.array());
  }

  static KeyValue attribute(String key, String value) {
    return entry(key, OtlpValues.text(value));
  }

  static KeyValue attribute(String key, List<String> values) {
    return entry(key, OtlpValues.list(values.stream().map(OtlpValues::text).toList()));
  }

  static KeyValue attribute(String key, double value) {
    return entry(key, OtlpValues.decimal(value));
  }

  static KeyValue attribute(String key, boolean value) {
    return entry(key, OtlpValues.flag(value));
  }

  static KeyValue attribute(String key, int value) {
    return entry(key, OtlpValues.number(value));
  }

  /** Sends what a call used as a token histogram; whether the collector has taken it. */
  boolean sendTokens(String tenant, int tokens) throws InterruptedException {
    return sendTokens(List.of(List.of()), tenant, tokens);
  }

  /** Sends the same tokens of the same moment for each of some resources, in one request. */
  boolean sendTokens(List<List<KeyValue>> resources, String tenant, int tokens)
      throws InterruptedException {
    return send(resources, tokens(tenant, tokens).build());
  }

  /** The same as a sum since the start of the process. */
  boolean sendCumulativeTokens(String tenant, int tokens) throws InterruptedException {
    Metric.Builder metric = tokens(tenant, tokens);
    metric
        .getHistogramBuilder()
        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
    return send(List.of(List.of()), metric.build());
  }

  private boolean send(List<List<KeyValue>> resources, Metric metric) throws InterruptedException {
    ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
    for (List<KeyValue> resource : resources) {
      ResourceMetrics.Builder metrics = request.addResourceMetricsBuilder();
      metrics.getResourceBuilder().addAllAttributes(resource);
      metrics.addScopeMetricsBuilder().addMetrics(metric).getScopeBuilder().setName(SCOPE);
    }
    return post("/v1/metrics", request.build());
  }

  private static Metric.Builder tokens(String tenant, int tokens) {
    long now = ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
    Metric.Builder metric =
        Metric.newBuilder().setName("gen_ai.client.token.usage").setUnit("{token}");
    metric
        .getHistogramBuilder()
        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA)
        .addDataPointsBuilder()
        .addAttributes(attribute("tenant_id", tenant))
        .addAttributes(attribute("gen_ai.token.type", "input"))
        .setStartTimeUnixNano(now - 1_000_000)
        .setTimeUnixNano(now)
        .setCount(1)
        .setSum(tokens)
        .setMin(tokens)
        .setMax(tokens)
        .addAllExplicitBounds(List.of(4.0, 16.0))
        .addAllBucketCounts(List.of(0L, 1L, 0L));
    return metric;
  }

  /** Sends a counter of 1 without attributes; whether the collector has taken it. */
  boolean sendCounter(String name) throws InterruptedException {
    ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
    request
        .addResourceMetricsBuilder()
        .addScopeMetricsBuilder()
        .addMetricsBuilder()
        .setName(name)
        .getSumBuilder()
        .setIsMonotonic(true)
        .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA)
        .addDataPointsBuilder()
        .setTimeUnixNano(Instant.now().toEpochMilli() * 1_000_000)
        .setAsInt(1);
    return post("/v1/metrics", request.build());
  }

  /** Sends spans in one request; whether the collector has taken them. */
  boolean send(List<Span> spans) throws InterruptedException {
    return send(List.of(), spans);
  }

  /** Sends spans of a resource in one request; whether the collector has taken them. */
  boolean send(List<KeyValue> resource, List<Span> spans) throws InterruptedException {
    ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
    request.addResourceSpansBuilder().addScopeSpansBuilder().addAllSpans(spans);
    request.getResourceSpansBuilder(0).getResourceBuilder().addAllAttributes(resource);
    return post("/v1/traces", request.build());
  }

  /** Sends log records in one request; whether the collector has taken them. */
  boolean sendLogs(List<LogRecord> records) throws InterruptedException {
    ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
    request.addResourceLogsBuilder().addScopeLogsBuilder().addAllLogRecords(records);
    return post("/v1/logs", request.build());
  }

  /** Sends one request; whether the collector has taken it. */
  boolean post(String path, Message body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(collector.resolve(path))
            .timeout(Duration.ofSeconds(10))
            .header("content-type", "application/x-protobuf")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}

package io.bedrockotel.examples.demo.usage;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedScope;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Telemetry made by hand, of the shape that the agent sends. */
public final class SampleTelemetry {

  private static final ReceivedScope EXTENSION =
      new ReceivedScope("io.bedrockotel.bedrock", "0.1.0", "");
  private static final ReceivedScope AGENT =
      new ReceivedScope("io.opentelemetry.http", "2.33.1", "");

  private SampleTelemetry() {}

  /** A span of the service itself; ids are eight hexadecimal digits. */
  public static ReceivedSpan service(String id, String name, long startMillis, long millis) {
    return span(AGENT, Span.newBuilder(times(id, "", startMillis, millis)).setName(name).build());
  }

  /** A span of one Bedrock call, below a service span. */
  public static ReceivedSpan call(
      String id, String parent, long startMillis, Map<String, Object> attributes) {
    Span.Builder span = Span.newBuilder(times(id, parent, startMillis, 500));
    span.setName("chat model-x").addAllAttributes(keyValues(attributes));
    return span(EXTENSION, span.build());
  }

  static ReceivedMetric tokens(String tenant, String type, long calls, double sum) {
    return metric(
        point(tenant, type, calls, sum),
        AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA,
        "gen_ai.client.token.usage");
  }

  /** Calls that cost so much, for whom the metadata says. */
  public static ReceivedMetric cost(double dollars, Map<String, Object> metadata) {
    return cost(dollars, metadata, AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
  }

  static ReceivedMetric cost(
      double dollars, Map<String, Object> metadata, AggregationTemporality temporality) {
    NumberDataPoint point =
        NumberDataPoint.newBuilder()
            .addAllAttributes(keyValues(metadata))
            .setAsDouble(dollars)
            .build();
    Sum sum = Sum.newBuilder().setAggregationTemporality(temporality).addDataPoints(point).build();
    Metric metric = Metric.newBuilder().setName("aws.bedrock.client.cost").setSum(sum).build();
    return new ReceivedMetric(Map.of(), EXTENSION, metric);
  }

  static HistogramDataPoint point(String tenant, String type, long calls, double sum) {
    Map<String, Object> tenantIfAny = tenant.isEmpty() ? Map.of() : Map.of("tenant_id", tenant);
    return HistogramDataPoint.newBuilder()
        .addAllAttributes(keyValues(Map.of("gen_ai.token.type", type)))
        .addAllAttributes(keyValues(tenantIfAny))
        .setCount(calls)
        .setSum(sum)
        .build();
  }

  static ReceivedMetric metric(
      HistogramDataPoint point, AggregationTemporality temporality, String name) {
    Histogram histogram =
        Histogram.newBuilder().setAggregationTemporality(temporality).addDataPoints(point).build();
    Metric metric = Metric.newBuilder().setName(name).setHistogram(histogram).build();
    return new ReceivedMetric(Map.of(), EXTENSION, metric);
  }

  private static Span times(String id, String parent, long startMillis, long millis) {
    return Span.newBuilder()
        .setTraceId(ByteString.fromHex("0af7651916cd43dd8448eb211c80319c"))
        .setSpanId(ByteString.fromHex(id))
        .setParentSpanId(ByteString.fromHex(parent))
        .setStartTimeUnixNano(startMillis * 1_000_000)
        .setEndTimeUnixNano((startMillis + millis) * 1_000_000)
        .build();
  }

  private static ReceivedSpan span(ReceivedScope scope, Span span) {
    return new ReceivedSpan(Map.of("service.name", "shop"), scope, span);
  }

  private static List<KeyValue> keyValues(Map<String, Object> attributes) {
    Stream<Map.Entry<String, Object>> sorted =
        attributes.entrySet().stream().sorted(Map.Entry.comparingByKey());
    return sorted
        .map(entry -> KeyValue.newBuilder().setKey(entry.getKey()).setValue(value(entry)).build())
        .toList();
  }

  private static AnyValue value(Map.Entry<String, Object> entry) {
    AnyValue.Builder value = AnyValue.newBuilder();
    if (entry.getValue() instanceof Long number) {
      return value.setIntValue(number).build();
    }
    if (entry.getValue() instanceof Double number) {
      return value.setDoubleValue(number).build();
    }
    return value.setStringValue(entry.getValue().toString()).build();
  }
}

package io.bedrockotel.examples.pipeline;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** OTLP requests and parts of them, small. */
public final class OtlpSamples {

  private OtlpSamples() {}

  public static ExportTraceServiceRequest traces(Span... spans) {
    return traces(Resource.getDefaultInstance(), spans);
  }

  public static ExportTraceServiceRequest traces(Resource resource, Span... spans) {
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder()
                .setResource(resource)
                .addScopeSpans(ScopeSpans.newBuilder().addAllSpans(List.of(spans))))
        .build();
  }

  public static ExportMetricsServiceRequest metrics(Metric... metrics) {
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .addScopeMetrics(ScopeMetrics.newBuilder().addAllMetrics(List.of(metrics))))
        .build();
  }

  public static ExportLogsServiceRequest logs(Resource resource, LogRecord... records) {
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(
            ResourceLogs.newBuilder()
                .setResource(resource)
                .addScopeLogs(ScopeLogs.newBuilder().addAllLogRecords(List.of(records))))
        .build();
  }

  public static ExportLogsServiceRequest logs(LogRecord... records) {
    return logs(Resource.getDefaultInstance(), records);
  }

  public static Span span(String name, KeyValue... attributes) {
    return Span.newBuilder().setName(name).addAllAttributes(List.of(attributes)).build();
  }

  public static LogRecord log(KeyValue... attributes) {
    return LogRecord.newBuilder().addAllAttributes(List.of(attributes)).build();
  }

  public static KeyValue text(String key, String value) {
    return attribute(key, AnyValue.newBuilder().setStringValue(value).build());
  }

  public static KeyValue map(String key) {
    return attribute(key, mapValue());
  }

  public static KeyValue arrayOfMaps(String key) {
    return attribute(
        key,
        AnyValue.newBuilder().setArrayValue(ArrayValue.newBuilder().addValues(mapValue())).build());
  }

  /** An array that has the same text so many times. */
  public static KeyValue array(String key, String entry, int times) {
    AnyValue value = AnyValue.newBuilder().setStringValue(entry).build();
    return attribute(
        key,
        AnyValue.newBuilder()
            .setArrayValue(ArrayValue.newBuilder().addAllValues(Collections.nCopies(times, value)))
            .build());
  }

  /** So many attributes with names of their own. */
  public static KeyValue[] texts(int count) {
    KeyValue[] attributes = new KeyValue[count];
    Arrays.setAll(attributes, index -> text("a" + index, "v"));
    return attributes;
  }

  private static AnyValue mapValue() {
    return AnyValue.newBuilder()
        .setKvlistValue(KeyValueList.newBuilder().addValues(text("role", "user")))
        .build();
  }

  private static KeyValue attribute(String key, AnyValue value) {
    return KeyValue.newBuilder().setKey(key).setValue(value).build();
  }

  public static ByteString gzip(ByteString content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.copyFrom(zipped.toByteArray());
  }
}

package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.List;
import java.util.Map;

/** A received log record with the resource and the scope that it was reported under. */
public record ReceivedLog(Map<String, Object> resource, ReceivedScope scope, LogRecord record) {

  /** The log record's attributes as plain values. */
  public Map<String, Object> attributes() {
    return AttributeValues.of(record.getAttributesList());
  }

  /** The log records of a request, in its order. */
  public static List<ReceivedLog> listOf(ExportLogsServiceRequest request) {
    return request.getResourceLogsList().stream()
        .flatMap(
            resource ->
                resource.getScopeLogsList().stream()
                    .flatMap(
                        scope ->
                            scope.getLogRecordsList().stream()
                                .map(
                                    record ->
                                        new ReceivedLog(
                                            AttributeValues.of(
                                                resource.getResource().getAttributesList()),
                                            ReceivedScope.of(
                                                scope.getScope(), scope.getSchemaUrl()),
                                            record))))
        .toList();
  }
}

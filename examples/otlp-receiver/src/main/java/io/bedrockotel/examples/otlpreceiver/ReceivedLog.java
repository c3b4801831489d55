package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.util.ArrayList;
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
    List<ReceivedLog> records = new ArrayList<>();
    for (ResourceLogs resource : request.getResourceLogsList()) {
      Map<String, Object> attributes =
          AttributeValues.of(resource.getResource().getAttributesList());
      for (ScopeLogs from : resource.getScopeLogsList()) {
        ReceivedScope scope = ReceivedScope.of(from.getScope(), from.getSchemaUrl());
        from.getLogRecordsList()
            .forEach(record -> records.add(new ReceivedLog(attributes, scope, record)));
      }
    }
    return records;
  }
}

package io.bedrockotel.examples.pipeline.aws;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.OtlpBody;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.WireAnswer;
import io.bedrockotel.examples.pipeline.WireRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * AWS's OTLP endpoints for traces, logs and metrics, as far as the collector uses them: protobuf.
 */
final class OtlpIntake {

  final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
  final Queue<ReceivedMetric> metrics = new ConcurrentLinkedQueue<>();
  final Queue<ReceivedLog> logs = new ConcurrentLinkedQueue<>();

  private final LogGroups groups;
  private final Queue<Refusal> refusals;
  private final OtlpLimits limits;

  OtlpIntake(LogGroups groups, Queue<Refusal> refusals, OtlpLimits limits) {
    this.groups = groups;
    this.refusals = refusals;
    this.limits = limits;
  }

  WireAnswer traces(WireRequest request) {
    ExportTraceServiceRequest sent =
        OtlpBody.read(request, OtlpLimits.LARGEST_TRACES, ExportTraceServiceRequest.parser());
    sent.getResourceSpansList()
        .forEach(
            resource ->
                resource
                    .getScopeSpansList()
                    .forEach(
                        scope ->
                            OtlpLimits.checkResource(resource.getResource(), scope.getScope())));
    List<ReceivedSpan> received = ReceivedSpan.listOf(sent);
    OtlpLimits.checkTimes(received.stream().map(r -> r.span().getStartTimeUnixNano()).toList());
    long rejected = received.stream().filter(span -> !keep(span)).count();
    ExportTraceServiceResponse.Builder response = ExportTraceServiceResponse.newBuilder();
    if (rejected > 0) {
      response
          .getPartialSuccessBuilder()
          .setRejectedSpans(rejected)
          .setErrorMessage("Spans are too large, too old or too new");
    }
    return WireAnswer.otlp(response.build());
  }

  private boolean keep(ReceivedSpan received) {
    Span span = received.span();
    int size = span.getSerializedSize();
    if (size > OtlpLimits.LARGEST_SPAN) {
      return refuse(
          "span '" + span.getName() + "'",
          "it has %d bytes, %d are allowed".formatted(size, OtlpLimits.LARGEST_SPAN));
    }
    if (limits.isTooOldOrNew(span.getStartTimeUnixNano())) {
      return refuse("span '" + span.getName() + "'", OtlpLimits.WRONG_TIME);
    }
    return spans.add(received);
  }

  WireAnswer logs(WireRequest request) {
    groups.retention(signed(request, "x-aws-log-group"), signed(request, "x-aws-log-stream"));
    ExportLogsServiceRequest sent =
        OtlpBody.read(request, OtlpLimits.LARGEST_LOGS, ExportLogsServiceRequest.parser());
    sent.getResourceLogsList()
        .forEach(
            resource ->
                resource
                    .getScopeLogsList()
                    .forEach(
                        scope ->
                            OtlpLimits.checkResource(resource.getResource(), scope.getScope())));
    List<ReceivedLog> received = ReceivedLog.listOf(sent);
    OtlpLimits.checkTimes(received.stream().map(r -> time(r.record())).toList());
    long rejected = received.stream().filter(log -> !keep(log)).count();
    ExportLogsServiceResponse.Builder response = ExportLogsServiceResponse.newBuilder();
    if (rejected > 0) {
      response
          .getPartialSuccessBuilder()
          .setRejectedLogRecords(rejected)
          .setErrorMessage("Log records are too old or too new");
    }
    return WireAnswer.otlp(response.build());
  }

  private static String signed(WireRequest request, String name) {
    if (request.header(name).isEmpty()) {
      throw new HttpRefusal(400, "InvalidParameterException", "The header " + name + " is missing");
    }
    boolean signed =
        SigV4Authorization.parse(request.header("authorization"))
            .filter(claimed -> claimed.signedHeaders().contains(name))
            .isPresent();
    if (!signed) {
      throw new HttpRefusal(
          403, "InvalidSignatureException", "The header " + name + " is not signed");
    }
    return request.header(name);
  }

  private boolean keep(ReceivedLog received) {
    return limits.isTooOldOrNew(time(received.record()))
        ? refuse("log record", OtlpLimits.WRONG_TIME)
        : logs.add(received);
  }

  private static long time(LogRecord record) {
    return record.getTimeUnixNano() == 0
        ? record.getObservedTimeUnixNano()
        : record.getTimeUnixNano();
  }

  private boolean refuse(String what, String why) {
    refusals.add(new Refusal(what, why));
    return false;
  }

  WireAnswer metrics(WireRequest request) {
    metrics.addAll(
        ReceivedMetric.listOf(
            OtlpBody.read(
                request, OtlpLimits.LARGEST_METRICS, ExportMetricsServiceRequest.parser())));
    return WireAnswer.otlp(ExportMetricsServiceResponse.getDefaultInstance());
  }
}

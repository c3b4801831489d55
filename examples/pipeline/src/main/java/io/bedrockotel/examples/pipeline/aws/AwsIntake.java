package io.bedrockotel.examples.pipeline.aws;

import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.WireAnswer;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The way of a request to the service that it is for, past the check of its signature. */
final class AwsIntake {

  final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  final LogGroups groups = new LogGroups();
  final XRayIntake xray = new XRayIntake(refusals);
  final LogsIntake logs;
  final OtlpIntake otlp;

  private final SigV4Verifier verifier;

  AwsIntake(AwsAccount account, Clock clock) {
    verifier = new SigV4Verifier(account, clock);
    logs = new LogsIntake(groups, refusals, clock);
    otlp = new OtlpIntake(groups, refusals, new OtlpLimits(clock));
  }

  WireAnswer answer(WireRequest request) {
    try {
      return route(request);
    } catch (HttpRefusal refusal) {
      refusals.add(refusal.of(request));
      return Json.error(refusal);
    }
  }

  private WireAnswer route(WireRequest request) {
    return switch (request.method() + " " + request.path()) {
      case "POST /TraceSegments" -> xray.put(verified(request, AwsService.XRAY));
      case "POST /" -> logs.call(verified(request, AwsService.LOGS));
      case "POST /v1/traces" -> otlp.traces(verified(request, AwsService.OTLP_TRACES));
      case "POST /v1/logs" -> otlp.logs(verified(request, AwsService.OTLP_LOGS));
      case "POST /v1/metrics" -> otlp.metrics(verified(request, AwsService.OTLP_METRICS));
      default ->
          throw new HttpRefusal(
              404,
              "UnknownOperationException",
              "Use POST with / for CloudWatch Logs, /TraceSegments for X-Ray, or /v1/{signal}");
    };
  }

  private WireRequest verified(WireRequest request, AwsService service) {
    verifier.verify(request, service);
    return request;
  }
}

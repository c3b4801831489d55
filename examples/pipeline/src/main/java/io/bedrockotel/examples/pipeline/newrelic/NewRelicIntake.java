package io.bedrockotel.examples.pipeline.newrelic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.OtlpBody;
import io.bedrockotel.examples.pipeline.WireAnswer;
import io.bedrockotel.examples.pipeline.WireRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.security.MessageDigest;

/**
 * New Relic's OTLP/HTTP endpoint with its limits on requests. New Relic allows a payload of 10^6
 * bytes and does not say whether it counts them before or after compression: here neither may be
 * more.
 *
 * @see <a
 *     href="https://docs.newrelic.com/docs/opentelemetry/best-practices/opentelemetry-otlp/">endpoint</a>
 * @see <a
 *     href="https://docs.newrelic.com/docs/more-integrations/open-source-telemetry-integrations/opentelemetry/best-practices/opentelemetry-best-practices-compression/">payload
 *     size</a>
 */
final class NewRelicIntake {

  private static final int LARGEST = 1_000_000;

  private final byte[] licenseKey;
  private final NewRelicStore store;

  NewRelicIntake(String licenseKey, NewRelicStore store) {
    this.licenseKey = licenseKey.getBytes(UTF_8);
    this.store = store;
  }

  WireAnswer answer(WireRequest request) {
    try {
      authenticate(request);
      measure(request);
      return receive(request);
    } catch (HttpRefusal refusal) {
      store.refusals.add(refusal.of(request));
      return WireAnswer.text(refusal.status(), "text/plain;charset=utf-8", refusal.reason());
    }
  }

  private void authenticate(WireRequest request) {
    String key = request.header("api-key");
    if (key.isEmpty()) {
      throw new HttpRefusal(403, "Forbidden", "The header api-key is missing");
    }
    if (!MessageDigest.isEqual(key.getBytes(UTF_8), licenseKey)) {
      throw new HttpRefusal(403, "Forbidden", "The api-key is not that of the account");
    }
  }

  private static void measure(WireRequest request) {
    int size = request.body().size();
    if (size > LARGEST) {
      throw new HttpRefusal(
          413,
          "PayloadTooLarge",
          "The body has %d bytes on the wire, %d are allowed".formatted(size, LARGEST));
    }
  }

  private WireAnswer receive(WireRequest request) {
    switch (request.method() + " " + request.path()) {
      case "POST /v1/traces" -> {
        ReceivedSpan.listOf(OtlpBody.read(request, LARGEST, ExportTraceServiceRequest.parser()))
            .forEach(store::add);
        return WireAnswer.otlp(ExportTraceServiceResponse.getDefaultInstance());
      }
      case "POST /v1/metrics" -> {
        ReceivedMetric.listOf(OtlpBody.read(request, LARGEST, ExportMetricsServiceRequest.parser()))
            .forEach(store::add);
        return WireAnswer.otlp(ExportMetricsServiceResponse.getDefaultInstance());
      }
      case "POST /v1/logs" -> {
        ReceivedLog.listOf(OtlpBody.read(request, LARGEST, ExportLogsServiceRequest.parser()))
            .forEach(store::add);
        return WireAnswer.otlp(ExportLogsServiceResponse.getDefaultInstance());
      }
      default ->
          throw new HttpRefusal(404, "NotFound", "Use POST /v1/traces, /v1/metrics or /v1/logs");
    }
  }
}

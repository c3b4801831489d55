package io.bedrockotel.examples.demo;

import com.google.protobuf.InvalidProtocolBufferException;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The two servers, asked for what they have counted. */
final class Readback {

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();

  List<ReceivedSpan> spans(URI receiver) throws DemoFailure, InterruptedException {
    try {
      byte[] body = get(receiver.resolve("/_received/traces"));
      return ReceivedSpan.listOf(ExportTraceServiceRequest.parseFrom(body));
    } catch (InvalidProtocolBufferException e) {
      throw new DemoFailure("the receiver's traces are unreadable: " + e.getMessage(), e);
    }
  }

  List<ReceivedMetric> metrics(URI receiver) throws DemoFailure, InterruptedException {
    try {
      byte[] body = get(receiver.resolve("/_received/metrics"));
      return ReceivedMetric.listOf(ExportMetricsServiceRequest.parseFrom(body));
    } catch (InvalidProtocolBufferException e) {
      throw new DemoFailure("the receiver's metrics are unreadable: " + e.getMessage(), e);
    }
  }

  byte[] totals(URI bedrock) throws DemoFailure, InterruptedException {
    return get(bedrock.resolve("/_control/totals"));
  }

  private byte[] get(URI address) throws DemoFailure, InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(DEADLINE).build();
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() == 200) {
        return response.body();
      }
      throw new DemoFailure(address + " answered with status " + response.statusCode());
    } catch (IOException e) {
      throw new DemoFailure(address + " did not answer: " + e, e);
    }
  }
}

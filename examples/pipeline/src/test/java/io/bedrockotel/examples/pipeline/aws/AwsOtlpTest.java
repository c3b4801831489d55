package io.bedrockotel.examples.pipeline.aws;

import static io.bedrockotel.examples.pipeline.OtlpSamples.gzip;
import static io.bedrockotel.examples.pipeline.OtlpSamples.log;
import static io.bedrockotel.examples.pipeline.OtlpSamples.logs;
import static io.bedrockotel.examples.pipeline.OtlpSamples.metrics;
import static io.bedrockotel.examples.pipeline.OtlpSamples.span;
import static io.bedrockotel.examples.pipeline.OtlpSamples.text;
import static io.bedrockotel.examples.pipeline.OtlpSamples.traces;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.pipeline.Refusal;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsOtlpTest {

  private static final String TOO_OLD = "it is more than 14 days old or more than 2 hours ahead";

  private final AwsStandIn aws = AwsStandIn.start(AwsClient.ACCOUNT);
  private final AwsClient client = new AwsClient(aws.endpoint());

  @BeforeEach
  void createStream() {
    aws.createLogStream("calls", "one");
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void allSignals() throws Exception {
    assertEmpty(client.send(traceCall(now(span("chat")))));
    assertEmpty(client.send(logCall(logs(now(log())).toByteString())));
    assertEmpty(client.send(metricCall("tokens")));

    assertThat(aws.spans()).extracting(s -> s.span().getName()).containsExactly("chat");
    assertThat(aws.logs()).hasSize(1);
    assertThat(aws.metrics()).extracting(m -> m.metric().getName()).containsExactly("tokens");
    assertThat(aws.refusals()).isEmpty();
  }

  @Test
  void compressed() throws Exception {
    AwsCall zipped =
        new AwsCall(
            "xray",
            "/v1/traces",
            Map.of("content-type", "application/x-protobuf", "content-encoding", "gzip"),
            gzip(traces(now(span("chat"))).toByteString()));

    assertEmpty(client.send(zipped));
    assertThat(aws.spans()).hasSize(1);
  }

  @Test
  void spanTooLarge() throws Exception {
    Span large = now(span("large", text("messages", "m".repeat(200_000))));

    HttpResponse<byte[]> answer = client.send(traceCall(now(span("small")), large));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(
            ExportTraceServiceResponse.parseFrom(answer.body())
                .getPartialSuccess()
                .getRejectedSpans())
        .isEqualTo(1);
    assertThat(aws.spans()).extracting(s -> s.span().getName()).containsExactly("small");
    assertThat(aws.refusals())
        .containsExactly(
            new Refusal(
                "span 'large'",
                "it has " + large.getSerializedSize() + " bytes, 200000 are allowed"));
  }

  @Test
  void spanTooOldOrTooNew() throws Exception {
    Instant now = Instant.now();
    client.send(traceCall(at(now.minus(Duration.ofDays(15)), span("old"))));
    client.send(traceCall(at(now.plus(Duration.ofHours(3)), span("new"))));
    client.send(traceCall(at(now.minus(Duration.ofDays(13)), span("still"))));

    assertThat(aws.spans()).extracting(s -> s.span().getName()).containsExactly("still");
    assertThat(aws.refusals())
        .containsExactly(new Refusal("span 'old'", TOO_OLD), new Refusal("span 'new'", TOO_OLD));
  }

  @Test
  void spansOfMoreThanADay() throws Exception {
    Instant now = Instant.now();

    assertThat(
            client.error(
                traceCall(at(now.minus(Duration.ofHours(25)), span("a")), at(now, span("b")))))
        .isEqualTo("ValidationException");
    assertThat(aws.spans()).isEmpty();
  }

  @Test
  void tooManySpans() throws Exception {
    Span span = now(span("chat"));

    assertThat(client.error(traceCall(Collections.nCopies(10_001, span).toArray(new Span[0]))))
        .isEqualTo("ValidationException");
    assertEmpty(client.send(traceCall(Collections.nCopies(10_000, span).toArray(new Span[0]))));
  }

  @Test
  void resourceTooLarge() throws Exception {
    Resource large = Resource.newBuilder().addAttributes(text("a", "v".repeat(16_000))).build();

    assertThat(
            client.error(
                AwsCall.otlp(
                    "xray", "/v1/traces", traces(large, now(span("chat"))).toByteString())))
        .isEqualTo("ValidationException");
    assertThat(client.error(logCall(logs(large, now(log())).toByteString())))
        .isEqualTo("ValidationException");
  }

  @Test
  void requestTooLarge() throws Exception {
    assertTooLarge(traceCall(span("n".repeat(5_000_000))));
    assertTooLarge(logCall(logs(log(text("a", "v".repeat(1_000_000)))).toByteString()));
    assertTooLarge(metricCall("m".repeat(1_000_000)));
  }

  private void assertTooLarge(AwsCall call) throws Exception {
    HttpResponse<byte[]> answer = client.send(call);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(AwsClient.code(answer)).isEqualTo("PayloadTooLarge");
  }

  @Test
  void logTooOld() throws Exception {
    LogRecord old =
        LogRecord.newBuilder()
            .setTimeUnixNano(nanos(Instant.now().minus(Duration.ofDays(15))))
            .build();

    HttpResponse<byte[]> answer = client.send(logCall(logs(old).toByteString()));

    assertThat(
            ExportLogsServiceResponse.parseFrom(answer.body())
                .getPartialSuccess()
                .getRejectedLogRecords())
        .isEqualTo(1);
    assertThat(aws.logs()).isEmpty();
    assertThat(aws.refusals()).containsExactly(new Refusal("log record", TOO_OLD));
  }

  @Test
  void logGroupOrStreamNotNamed() throws Exception {
    ByteString body = logs(now(log())).toByteString();

    assertThat(client.error(AwsCall.otlp("logs", "/v1/logs", body)))
        .isEqualTo("InvalidParameterException");
    assertThat(client.error(logCall(body, "x-aws-log-group", "calls")))
        .isEqualTo("InvalidParameterException");
    assertThat(aws.logs()).isEmpty();
  }

  @Test
  void logGroupUnknown() throws Exception {
    ByteString body = logs(now(log())).toByteString();

    assertThat(client.error(logCall(body, "x-aws-log-group", "other", "x-aws-log-stream", "one")))
        .isEqualTo("ResourceNotFoundException");
    assertThat(aws.refusals())
        .containsExactly(
            new Refusal(
                "POST /v1/logs",
                "400 ResourceNotFoundException: The specified log group does not exist."));
  }

  @Test
  void logStreamNotSigned() throws Exception {
    HttpRequest.Builder request =
        client
            .signed(logCall(logs(now(log())).toByteString(), "x-aws-log-group", "calls"))
            .header("x-aws-log-stream", "one");

    HttpResponse<byte[]> answer = client.send(request);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(AwsClient.code(answer)).isEqualTo("InvalidSignatureException");
  }

  private static AwsCall traceCall(Span... spans) {
    return AwsCall.otlp("xray", "/v1/traces", traces(spans).toByteString());
  }

  private static AwsCall metricCall(String name) {
    Metric metric = Metric.newBuilder().setName(name).build();
    return AwsCall.otlp("monitoring", "/v1/metrics", metrics(metric).toByteString());
  }

  private static AwsCall logCall(ByteString body, String... headers) {
    Map<String, String> all = new HashMap<>();
    all.put("content-type", "application/x-protobuf");
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return new AwsCall("logs", "/v1/logs", all, body);
  }

  private static AwsCall logCall(ByteString body) {
    return logCall(body, "x-aws-log-group", "calls", "x-aws-log-stream", "one");
  }

  private static void assertEmpty(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/x-protobuf");
  }

  private static Span now(Span span) {
    return at(Instant.now(), span);
  }

  private static Span at(Instant time, Span span) {
    return span.toBuilder().setStartTimeUnixNano(nanos(time)).build();
  }

  private static LogRecord now(LogRecord record) {
    return record.toBuilder().setObservedTimeUnixNano(nanos(Instant.now())).build();
  }

  private static long nanos(Instant time) {
    return time.toEpochMilli() * 1_000_000;
  }
}

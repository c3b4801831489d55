package io.bedrockotel.examples.otlpreceiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtlpReceiverTest {

  private static final String PROTOBUF = "application/x-protobuf";

  private final OtlpReceiver receiver = OtlpReceiver.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void plainProtobuf() throws Exception {
    HttpResponse<byte[]> answer = send(post("/v1/traces", named("plain").toByteArray()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-type")).hasValue(PROTOBUF);
    assertThat(receiver.spans()).extracting(s -> s.span().getName()).containsExactly("plain");
  }

  @Test
  void gzippedProtobuf() throws Exception {
    byte[] zipped = gzip(named("zipped").toByteArray());

    assertThat(send(post("/v1/traces", zipped).header("content-encoding", "gzip")).statusCode())
        .isEqualTo(200);
    assertThat(receiver.spans()).extracting(s -> s.span().getName()).containsExactly("zipped");
  }

  @Test
  void wrongContentType() throws Exception {
    HttpRequest.Builder json =
        request("/v1/traces")
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{}"));

    HttpResponse<byte[]> answer = send(json);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(text(answer))
        .isEqualTo("The content type is 'application/json'; send application/x-protobuf.");
  }

  @Test
  void wrongContentEncoding() throws Exception {
    HttpRequest.Builder zstd = post("/v1/traces", new byte[1]).header("content-encoding", "zstd");

    assertThat(send(zstd).statusCode()).isEqualTo(415);
  }

  @Test
  void badProtobuf() throws Exception {
    HttpResponse<byte[]> answer = send(post("/v1/traces", new byte[] {10, 99, 1}));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).startsWith("The body is no OTLP protobuf: ");
    assertThat(receiver.spans()).isEmpty();
  }

  @Test
  void badGzip() throws Exception {
    HttpRequest.Builder broken =
        post("/v1/traces", named("x").toByteArray()).header("content-encoding", "gzip");

    assertThat(send(broken).statusCode()).isEqualTo(400);
  }

  @Test
  void unknownPathOrMethod() throws Exception {
    assertThat(send(post("/v1/profiles", new byte[0])).statusCode()).isEqualTo(404);
    assertThat(send(request("/v1/traces").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void readBackMergesAllRequests() throws Exception {
    send(post("/v1/traces", named("one").toByteArray()));
    send(post("/v1/traces", named("two").toByteArray()));

    HttpResponse<byte[]> answer = send(request("/_received/traces").GET());

    assertThat(ReceivedSpan.listOf(ExportTraceServiceRequest.parseFrom(answer.body())))
        .extracting(s -> s.span().getName())
        .containsExactly("one", "two");
  }

  @Test
  void deleteForgetsEverything() throws Exception {
    send(post("/v1/traces", named("gone").toByteArray()));

    assertThat(send(request("/_received").DELETE()).statusCode()).isEqualTo(200);
    assertThat(receiver.spans()).isEmpty();
  }

  private HttpRequest.Builder post(String path, byte[] body) {
    BodyPublisher publisher = BodyPublishers.ofByteArray(body);
    return request(path).header("content-type", PROTOBUF).POST(publisher);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(receiver.endpoint() + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static ExportTraceServiceRequest named(String span) {
    ScopeSpans scope =
        ScopeSpans.newBuilder().addSpans(Span.newBuilder().setName(span).build()).build();
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope).build())
        .build();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }
}

package io.bedrockotel.examples.pipeline.newrelic;

import static io.bedrockotel.examples.pipeline.OtlpSamples.gzip;
import static io.bedrockotel.examples.pipeline.OtlpSamples.span;
import static io.bedrockotel.examples.pipeline.OtlpSamples.traces;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.pipeline.Refusal;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewRelicRequestsTest {

  private static final String TRACES = "/v1/traces";

  private final NewRelicStandIn newRelic = NewRelicStandIn.start(NewRelicClient.KEY);
  private final NewRelicClient client = new NewRelicClient(newRelic.endpoint());
  private final ByteString chat = traces(span("chat")).toByteString();

  @AfterEach
  void stop() {
    newRelic.close();
  }

  @Test
  void accepted() throws Exception {
    HttpResponse<String> answer = client.send(client.request(TRACES, chat));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/x-protobuf");
    assertThat(newRelic.spans()).extracting(s -> s.span().getName()).containsExactly("chat");
    assertThat(newRelic.refusals()).isEmpty();
    assertThat(newRelic.disturbance().answered(200)).isEqualTo(1);
  }

  @Test
  void compressed() throws Exception {
    HttpRequest.Builder zipped =
        client.request(TRACES, gzip(chat)).header("content-encoding", "gzip");

    assertThat(client.send(zipped).statusCode()).isEqualTo(200);
    assertThat(newRelic.spans()).hasSize(1);
  }

  @Test
  void noKey() throws Exception {
    HttpRequest.Builder bare =
        HttpRequest.newBuilder(newRelic.endpoint().resolve(TRACES))
            .POST(HttpRequest.BodyPublishers.noBody());

    assertRefused(bare, 403, "The header api-key is missing");
  }

  @Test
  void wrongKey() throws Exception {
    assertRefused(
        client.request(TRACES, chat).setHeader("api-key", "another"),
        403,
        "The api-key is not that of the account");
  }

  @Test
  void json() throws Exception {
    assertRefused(
        client.request(TRACES, chat).setHeader("content-type", "application/json"),
        415,
        "The content type is 'application/json'; send application/x-protobuf");
  }

  @Test
  void unknownCompression() throws Exception {
    assertRefused(
        client.request(TRACES, chat).header("content-encoding", "snappy"),
        415,
        "The content encoding is 'snappy'; send gzip or none");
  }

  @Test
  void asLargeAsAllowed() throws Exception {
    ByteString largest = ofSize(1_000_000);

    assertThat(client.send(client.request(TRACES, largest)).statusCode()).isEqualTo(200);
  }

  @Test
  void tooLargeOnTheWire() throws Exception {
    assertRefused(
        client.request(TRACES, ofSize(1_000_001)),
        413,
        "The body has 1000001 bytes on the wire, 1000000 are allowed");
  }

  @Test
  void tooLargeWhenUncompressed() throws Exception {
    ByteString zipped = gzip(ofSize(1_000_001));
    assertThat(zipped.size()).isLessThan(1_000_000);

    assertRefused(
        client.request(TRACES, zipped).header("content-encoding", "gzip"),
        413,
        "The body has more than 1000000 bytes when uncompressed");
  }

  @Test
  void noProtobuf() throws Exception {
    HttpRequest.Builder broken =
        client.request(TRACES, ByteString.copyFrom(new byte[] {10, 99, 1}));

    assertThat(client.send(broken).statusCode()).isEqualTo(400);
    assertThat(reason()).startsWith("400 BadRequest: The body is no OTLP protobuf: ");
  }

  @Test
  void notReallyCompressed() throws Exception {
    HttpRequest.Builder plain = client.request(TRACES, chat).header("content-encoding", "gzip");

    assertThat(client.send(plain).statusCode()).isEqualTo(400);
  }

  @Test
  void characterCutInTwo() throws Exception {
    byte[] bytes = traces(span("caf\u00e9")).toByteArray();
    bytes[indexOf(bytes, (byte) 0xa9)] = '!';

    assertThat(client.send(client.request(TRACES, ByteString.copyFrom(bytes))).statusCode())
        .isEqualTo(400);
    assertThat(reason()).contains("invalid UTF-8");
    assertThat(newRelic.spans()).isEmpty();
  }

  @Test
  void unknownPath() throws Exception {
    assertRefused(
        client.request("/v1/profiles", chat), 404, "Use POST /v1/traces, /v1/metrics or /v1/logs");
  }

  private void assertRefused(HttpRequest.Builder request, int status, String why) throws Exception {
    HttpResponse<String> answer = client.send(request);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(why);
    assertThat(reason()).startsWith(status + " ").endsWith(": " + why);
    assertThat(newRelic.spans()).isEmpty();
  }

  private String reason() {
    assertThat(newRelic.refusals()).hasSize(1);
    Refusal refusal = newRelic.refusals().get(0);
    assertThat(refusal.what()).startsWith("POST /v1/");
    return refusal.why();
  }

  /** A request of so many bytes, which compression makes somewhat smaller. */
  private static ByteString ofSize(int size) {
    int name = size - (ofName(size).getSerializedSize() - size);
    ByteString request = ofName(name).toByteString();
    assertThat(request.size()).isEqualTo(size);
    return request;
  }

  private static ExportTraceServiceRequest ofName(int length) {
    String name =
        new Random(7)
            .ints(length, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return traces(span(name));
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    return ByteString.copyFrom(bytes).toString(ISO_8859_1).indexOf(wanted & 0xff);
  }
}

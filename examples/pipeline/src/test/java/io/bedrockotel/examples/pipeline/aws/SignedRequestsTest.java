package io.bedrockotel.examples.pipeline.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRequestsTest {

  private final AwsStandIn aws = AwsStandIn.start(AwsClient.ACCOUNT);
  private final AwsClient client = new AwsClient(aws.endpoint());

  @AfterEach
  void stop() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "xray, /TraceSegments",
    "logs, /",
    "xray, /v1/traces",
    "logs, /v1/logs",
    "monitoring, /v1/metrics"
  })
  void pastTheCheckWhenSignedForTheService(String service, String path) throws Exception {
    client.send(client.signed(AwsCall.otlp(service, path, ByteString.EMPTY)));

    assertThat(aws.refusals()).noneMatch(refusal -> refusal.why().contains("Signature"));
  }

  @ParameterizedTest
  @CsvSource({
    "logs, /TraceSegments, 403, xray",
    "xray, /, 400, logs",
    "monitoring, /v1/traces, 403, xray",
    "xray, /v1/logs, 403, logs",
    "logs, /v1/metrics, 403, monitoring"
  })
  void signedForAnotherService(String service, String path, int status, String due)
      throws Exception {
    HttpResponse<byte[]> answer = client.send(AwsCall.otlp(service, path, ByteString.EMPTY));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(AwsClient.code(answer)).isEqualTo("InvalidSignatureException");
    assertThat(AwsClient.json(answer).path("message").asText())
        .isEqualTo("Credential should be scoped to correct service: '" + due + "'.");
    assertThat(aws.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.what()).isEqualTo("POST " + path);
              assertThat(refusal.why()).startsWith(status + " InvalidSignatureException: ");
            });
  }

  @Test
  void bodyChangedOnTheWay() throws Exception {
    HttpRequest.Builder changed =
        client
            .signed(AwsCall.segments("{\"TraceSegmentDocuments\":[]}"))
            .POST(BodyPublishers.ofString("{\"TraceSegmentDocuments\":[\"{}\"]}"));

    HttpResponse<byte[]> answer = client.send(changed);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(AwsClient.code(answer)).isEqualTo("InvalidSignatureException");
  }

  @Test
  void notSigned() throws Exception {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(aws.endpoint().resolve("/TraceSegments"))
                .POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(AwsClient.code(answer)).isEqualTo("MissingAuthenticationTokenException");
  }

  @Test
  void unknownPath() throws Exception {
    HttpResponse<byte[]> answer =
        client.send(AwsCall.otlp("xray", "/SamplingRules", ByteString.EMPTY));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(AwsClient.code(answer)).isEqualTo("UnknownOperationException");
  }

  @Test
  void accountWithoutItsSecretInLogs() {
    assertThat(AwsClient.ACCOUNT).hasToString("AwsAccount[eu-west-1, AKIDEXAMPLE]");
  }
}

package io.bedrockotel.examples.pipeline.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigV4VerifierTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String MISMATCH =
      "The request signature we calculated does not match the signature you provided. Check your"
          + " AWS Secret Access Key and signing method.";

  private final AwsAccount account = AwsClient.ACCOUNT;
  private final SigV4Verifier verifier = new SigV4Verifier(account, at(NOW));
  private final WireRequest signed = sign(account, NOW);

  @Test
  void signedByTheSdk() {
    assertThatCode(() -> verifier.verify(signed, AwsService.XRAY)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {-300, 300})
  void clockFiveMinutesOff(int seconds) {
    WireRequest request = sign(account, NOW.plusSeconds(seconds));

    assertThatCode(() -> verifier.verify(request, AwsService.XRAY)).doesNotThrowAnyException();
  }

  @Test
  void anotherBody() {
    WireRequest request =
        new WireRequest("POST", signed.path(), signed.headers(), ByteString.copyFromUtf8("{ }"));

    assertInvalid(request, MISMATCH);
  }

  @Test
  void anotherHeader() {
    assertInvalid(with("content-type", "text/plain"), MISMATCH);
  }

  @Test
  void anotherHost() {
    assertInvalid(with("host", "xray.us-east-1.amazonaws.com"), MISMATCH);
  }

  @Test
  void anotherPathOrMethod() {
    assertInvalid(new WireRequest("POST", "/v1/traces", signed.headers(), signed.body()), MISMATCH);
    assertInvalid(new WireRequest("PUT", signed.path(), signed.headers(), signed.body()), MISMATCH);
  }

  @Test
  void anotherSecret() {
    AwsAccount stranger = new AwsAccount(account.region(), account.accessKeyId(), "guessed");

    assertInvalid(sign(stranger, NOW), MISMATCH);
  }

  @Test
  void anotherKey() {
    AwsAccount stranger = new AwsAccount(account.region(), "AKIDSTRANGER", "guessed");

    HttpRefusal denial = denial(sign(stranger, NOW), AwsService.XRAY);

    assertThat(denial.code()).isEqualTo("UnrecognizedClientException");
    assertThat(denial.status()).isEqualTo(403);
    assertThat(denial(sign(stranger, NOW), AwsService.LOGS).status()).isEqualTo(400);
  }

  @Test
  void anotherRegion() {
    AwsAccount elsewhere =
        new AwsAccount("us-east-1", account.accessKeyId(), account.secretAccessKey());

    assertInvalid(
        sign(elsewhere, NOW), "Credential should be scoped to a valid Region, not 'us-east-1'.");
  }

  @Test
  void anotherService() {
    assertThat(denial(signed, AwsService.OTLP_METRICS).reason())
        .isEqualTo("Credential should be scoped to correct service: 'monitoring'.");
  }

  @Test
  void anotherDate() {
    WireRequest request = with("x-amz-date", "20261120T100000Z");

    assertThat(denial(request, AwsService.XRAY).reason())
        .startsWith("Date in Credential scope does not match YYYYMMDD");
  }

  @Test
  void noDate() {
    WireRequest request = with("x-amz-date", "20261121");

    assertInvalid(request, "'20261121' is no date; send it as 20301231T235959Z");
  }

  @Test
  void tooOld() {
    assertInvalid(
        sign(account, NOW.minus(Duration.ofSeconds(301))),
        "Signature expired: 20261121T095459Z is now earlier than 20261121T095500Z"
            + " (20261121T100000Z - 5 min.)");
  }

  @Test
  void tooNew() {
    assertInvalid(
        sign(account, NOW.plus(Duration.ofSeconds(301))),
        "Signature not yet current: 20261121T100501Z is still later than 20261121T100500Z"
            + " (20261121T100000Z + 5 min.)");
  }

  @Test
  void hostOrDateNotSigned() {
    String authorization = signed.header("authorization");

    assertInvalid(
        with("authorization", authorization.replace("host;", "")),
        "'Host' must be a 'SignedHeader' in the AWS Authorization.");
    assertInvalid(
        with("authorization", authorization.replace(";x-amz-date", "")),
        "'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization.");
  }

  @Test
  void amazonHeaderNotSigned() {
    assertInvalid(
        with("x-amz-security-token", "added"),
        "'x-amz-security-token' must be a 'SignedHeader' in the AWS Authorization.");
  }

  @Test
  void noAuthorization() {
    assertThat(denial(with("authorization", ""), AwsService.XRAY).code())
        .isEqualTo("MissingAuthenticationTokenException");
  }

  @Test
  void unreadableAuthorization() {
    assertThat(denial(with("authorization", "Bearer token"), AwsService.XRAY).code())
        .isEqualTo("IncompleteSignatureException");
  }

  private WireRequest with(String header, String value) {
    Map<String, List<String>> headers = new HashMap<>(signed.headers());
    headers.put(header, List.of(value));
    return new WireRequest(signed.method(), signed.path(), headers, signed.body());
  }

  private void assertInvalid(WireRequest request, String reason) {
    HttpRefusal denial = denial(request, AwsService.XRAY);

    assertThat(denial.status()).isEqualTo(403);
    assertThat(denial.code()).isEqualTo("InvalidSignatureException");
    assertThat(denial.reason()).isEqualTo(reason);
  }

  private HttpRefusal denial(WireRequest request, AwsService service) {
    HttpRefusal denial =
        catchThrowableOfType(HttpRefusal.class, () -> verifier.verify(request, service));
    assertThat(denial).as("denial").isNotNull();
    return denial;
  }

  private static WireRequest sign(AwsAccount account, Instant time) {
    AwsCall call = AwsCall.segments("{}");
    Map<String, List<String>> headers = new HashMap<>();
    call.signed(URI.create("http://127.0.0.1:2000"), account, at(time))
        .forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new WireRequest("POST", call.path(), headers, call.body());
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}

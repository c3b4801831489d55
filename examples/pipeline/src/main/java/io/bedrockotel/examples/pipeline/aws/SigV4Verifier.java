package io.bedrockotel.examples.pipeline.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The check of a request's signature: it computes the signature anew and compares. */
final class SigV4Verifier {

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String DATE = "x-amz-date";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final AwsAccount account;
  private final Clock clock;

  SigV4Verifier(AwsAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /** Throws what the service answers to a request that is not signed well for it. */
  void verify(WireRequest request, AwsService service) {
    SigV4Authorization claimed = authorization(request, service);
    if (!claimed.accessKeyId().equals(account.accessKeyId())) {
      throw new HttpRefusal(
          service.denied,
          "UnrecognizedClientException",
          "The security token included in the request is invalid.");
    }
    checkHeaders(request, claimed.signedHeaders(), service);
    checkScope(request, claimed.scope(), service);
    checkTime(request, service);
    checkSignature(request, claimed, service);
  }

  private static SigV4Authorization authorization(WireRequest request, AwsService service) {
    String header = request.header("authorization");
    if (header.isEmpty()) {
      throw new HttpRefusal(
          service.denied, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    return SigV4Authorization.parse(header)
        .orElseThrow(
            () ->
                new HttpRefusal(
                    service.denied,
                    "IncompleteSignatureException",
                    "Authorization header requires Credential, SignedHeaders and Signature"));
  }

  private static void checkHeaders(WireRequest request, List<String> signed, AwsService service) {
    if (!signed.contains("host")) {
      throw invalid(service, "'Host' must be a 'SignedHeader' in the AWS Authorization.");
    }
    if (!signed.contains(DATE)) {
      throw invalid(service, "'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization.");
    }
    for (String name : request.headers().keySet()) {
      if (name.startsWith("x-amz-") && !signed.contains(name)) {
        throw invalid(service, "'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
      }
    }
  }

  private void checkScope(WireRequest request, SigV4Authorization.Scope scope, AwsService service) {
    if (!scope.region().equals(account.region())) {
      throw invalid(
          service,
          "Credential should be scoped to a valid Region, not '%s'.".formatted(scope.region()));
    }
    if (!scope.service().equals(service.scope)) {
      throw invalid(
          service,
          "Credential should be scoped to correct service: '%s'.".formatted(service.scope));
    }
    String date = request.header(DATE);
    if (!date.startsWith(scope.date())) {
      throw invalid(
          service,
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
              + " HTTP: '%s' != '%s'".formatted(scope.date(), date));
    }
  }

  private void checkTime(WireRequest request, AwsService service) {
    String date = request.header(DATE);
    Instant signed;
    try {
      signed = LocalDateTime.parse(date, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw invalid(service, "'" + date + "' is no date; send it as 20301231T235959Z");
    }
    Instant now = clock.instant();
    if (signed.isBefore(now.minus(SKEW))) {
      throw invalid(
          service,
          "Signature expired: %s is now earlier than %s (%s - 5 min.)"
              .formatted(date, TIME.format(now.minus(SKEW)), TIME.format(now)));
    }
    if (signed.isAfter(now.plus(SKEW))) {
      throw invalid(
          service,
          "Signature not yet current: %s is still later than %s (%s + 5 min.)"
              .formatted(date, TIME.format(now.plus(SKEW)), TIME.format(now)));
    }
  }

  private void checkSignature(WireRequest request, SigV4Authorization claimed, AwsService service) {
    String due = SigV4Signature.of(request, claimed, account.secretAccessKey());
    if (!MessageDigest.isEqual(due.getBytes(UTF_8), claimed.signature().getBytes(UTF_8))) {
      throw invalid(
          service,
          "The request signature we calculated does not match the signature you provided. Check"
              + " your AWS Secret Access Key and signing method.");
    }
  }

  private static HttpRefusal invalid(AwsService service, String message) {
    return new HttpRefusal(service.denied, "InvalidSignatureException", message);
  }
}

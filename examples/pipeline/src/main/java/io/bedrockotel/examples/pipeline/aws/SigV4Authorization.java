package io.bedrockotel.examples.pipeline.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of an Authorization header of Signature Version 4. */
record SigV4Authorization(
    String accessKeyId, Scope scope, List<String> signedHeaders, String signature) {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final Pattern HEADER =
      Pattern.compile(
          ALGORITHM
              + " +Credential=([^/, ]+)/(\\d{8})/([^/, ]+)/([^/, ]+)/aws4_request"
              + ", *SignedHeaders=([a-z0-9_;-]+)"
              + ", *Signature=([0-9a-f]{64})");

  static Optional<SigV4Authorization> parse(String header) {
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new SigV4Authorization(
            parts.group(1),
            new Scope(parts.group(2), parts.group(3), parts.group(4)),
            List.of(parts.group(5).split(";", -1)),
            parts.group(6)));
  }

  /** What a signing key is good for. */
  record Scope(String date, String region, String service) {

    @Override
    public String toString() {
      return String.join("/", date, region, service, "aws4_request");
    }
  }
}

package io.bedrockotel.examples.pipeline.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.examples.pipeline.WireRequest;
import java.util.HexFormat;
import java.util.List;

/**
 * The signature that a request should have. None of the services here takes a query, so that a
 * signature over one never fits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     how requests are signed</a>
 */
final class SigV4Signature {

  private SigV4Signature() {}

  static String of(WireRequest request, SigV4Authorization claimed, String secret) {
    String toSign =
        String.join(
            "\n",
            SigV4Authorization.ALGORITHM,
            request.header("x-amz-date"),
            claimed.scope().toString(),
            Sha256.hex(canonical(request, claimed.signedHeaders()).getBytes(UTF_8)));
    return HexFormat.of().formatHex(Sha256.hmac(signingKey(claimed.scope(), secret), toSign));
  }

  private static byte[] signingKey(SigV4Authorization.Scope scope, String secret) {
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : scope.toString().split("/", -1)) {
      key = Sha256.hmac(key, part);
    }
    return key;
  }

  private static String canonical(WireRequest request, List<String> signedHeaders) {
    StringBuilder canonical =
        new StringBuilder(request.method()).append('\n').append(request.path()).append("\n\n");
    for (String name : signedHeaders) {
      canonical.append(name).append(':').append(value(request, name)).append('\n');
    }
    return canonical
        .append('\n')
        .append(String.join(";", signedHeaders))
        .append('\n')
        .append(Sha256.hex(request.body().toByteArray()))
        .toString();
  }

  private static String value(WireRequest request, String name) {
    List<String> values = request.headers().getOrDefault(name, List.of());
    return String.join(",", values.stream().map(v -> v.strip().replaceAll(" +", " ")).toList());
  }
}

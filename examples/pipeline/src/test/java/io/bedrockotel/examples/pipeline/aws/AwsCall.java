package io.bedrockotel.examples.pipeline.aws;

import com.google.protobuf.ByteString;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** A request to an AWS service, which the AWS SDK's own signer signs. */
record AwsCall(String service, String path, Map<String, String> headers, ByteString body) {

  static AwsCall logs(String operation, String json) {
    return new AwsCall(
        "logs",
        "/",
        Map.of(
            "content-type",
            "application/x-amz-json-1.1",
            "x-amz-target",
            "Logs_20140328." + operation),
        ByteString.copyFromUtf8(json));
  }

  static AwsCall segments(String json) {
    return new AwsCall(
        "xray",
        "/TraceSegments",
        Map.of("content-type", "application/json"),
        ByteString.copyFromUtf8(json));
  }

  static AwsCall otlp(String service, String path, ByteString body) {
    return new AwsCall(service, path, Map.of("content-type", "application/x-protobuf"), body);
  }

  SdkHttpRequest signed(URI endpoint, AwsAccount account, Clock clock) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint.resolve(path));
    headers.forEach(request::putHeader);
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(
                        AwsCredentialsIdentity.create(
                            account.accessKeyId(), account.secretAccessKey()))
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArray(body.toByteArray()))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, account.region())
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request();
  }
}

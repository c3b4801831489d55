package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

/** The text of what a hook sees; metadata of Converse and the values of headers are left out. */
final class HookSight {
  private static final String METADATA_HEADER = "X-Amzn-Bedrock-Request-Metadata";

  private HookSight() {}

  static String describe(Object sight) {
    if (sight instanceof Optional) {
      return ((Optional<?>) sight).map(HookSight::describe).orElse("nothing");
    }
    if (sight instanceof ConverseRequest) {
      return ((ConverseRequest) sight).toBuilder().requestMetadata(null).build().toString();
    }
    if (sight instanceof ConverseStreamRequest) {
      return ((ConverseStreamRequest) sight).toBuilder().requestMetadata(null).build().toString();
    }
    if (sight instanceof SdkHttpRequest) {
      SdkHttpRequest request = (SdkHttpRequest) sight;
      return request.method() + " " + request.encodedPath() + " " + headers(request);
    }
    if (sight instanceof SdkHttpResponse) {
      SdkHttpResponse response = (SdkHttpResponse) sight;
      return response.statusCode() + " " + new ArrayList<>(response.headers().keySet());
    }
    return sight instanceof Throwable ? Failures.describe((Throwable) sight) : sight.toString();
  }

  private static List<String> headers(SdkHttpRequest request) {
    return request.headers().keySet().stream()
        .filter(name -> !name.equalsIgnoreCase(METADATA_HEADER))
        .collect(toList());
  }
}

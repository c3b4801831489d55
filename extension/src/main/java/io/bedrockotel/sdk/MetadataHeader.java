package io.bedrockotel.sdk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The header in which InvokeModel takes metadata, and the places from which it comes: the request's
 * member (since SDK 2.44.10), its override configuration, an interceptor.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html">InvokeModel</a>
 */
final class MetadataHeader {
  private static final String NAME = "X-Amzn-Bedrock-Request-Metadata";
  private static final String MEMBER = "requestMetadata";

  private MetadataHeader() {}

  /** Whether the header is among these. */
  static boolean isIn(@Nullable Map<String, List<String>> headers) {
    return headers != null
        && !headers.isEmpty()
        && headers.keySet().stream().anyMatch(NAME::equalsIgnoreCase);
  }

  /** Whether the override configuration of a request has it. */
  static boolean isOverridden(SdkRequest request) {
    return !overridden(request).isEmpty();
  }

  /** The texts that the application put on the request: one, unless it is mistaken. */
  static List<String> own(SdkRequest request) {
    List<String> own = new ArrayList<>(overridden(request));
    String member = SdkFields.text(request, MEMBER);
    if (member != null) {
      own.add(member);
    }
    return own;
  }

  /** The texts on an HTTP request. */
  static List<String> own(SdkHttpRequest request) {
    return request.matchingHeaders(NAME);
  }

  /** The request with this text in the override configuration. */
  static SdkRequest with(SdkRequest request, String text) {
    return request instanceof AwsRequest ? withOverride((AwsRequest) request, text) : request;
  }

  private static AwsRequest withOverride(AwsRequest request, String text) {
    AwsRequestOverrideConfiguration override = request.overrideConfiguration().orElse(null);
    if (override == null) {
      return request;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>(override.headers());
    headers.keySet().removeIf(NAME::equalsIgnoreCase);
    headers.put(NAME, Collections.singletonList(text));
    return request.toBuilder()
        .overrideConfiguration(override.toBuilder().headers(headers).build())
        .build();
  }

  /** The HTTP request with this text. */
  static SdkHttpRequest with(SdkHttpRequest request, String text) {
    return request.toBuilder().putHeader(NAME, text).build();
  }

  private static List<String> overridden(SdkRequest request) {
    Map<String, List<String>> headers =
        request.overrideConfiguration().map(o -> o.headers()).orElse(Collections.emptyMap());
    if (!isIn(headers)) {
      return Collections.emptyList();
    }
    List<String> texts = new ArrayList<>();
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase(NAME)) {
            texts.addAll(values);
          }
        });
    return Collections.unmodifiableList(texts);
  }
}

package io.bedrockotel.sdk;

import io.bedrockotel.genai.TokenCounts;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What Bedrock itself counted and measured, from the headers of its answer to InvokeModel.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html">InvokeModel</a>
 */
final class BedrockHeaders {
  private static final String PREFIX = "x-amzn-bedrock-";
  private static final double MILLIS = 1e3;

  private final @Nullable SdkHttpResponse response;

  private BedrockHeaders(@Nullable SdkHttpResponse response) {
    this.response = response;
  }

  /** The headers of an answer; of none, nothing is known. */
  static BedrockHeaders of(@Nullable SdkHttpResponse response) {
    return new BedrockHeaders(response);
  }

  /** Null where Bedrock counted neither input nor output. */
  @Nullable TokenCounts counts() {
    TokenCounts.Builder counts = TokenCounts.builder();
    set("input-token-count", counts::input);
    set("output-token-count", counts::output);
    set("cache-read-input-token-count", counts::cacheRead);
    set("cache-write-input-token-count", counts::cacheWrite);
    TokenCounts built = counts.build();
    return built.isEmpty() ? null : built;
  }

  @Nullable Double latencySeconds() {
    Long millis = number("invocation-latency");
    return millis == null ? null : millis / MILLIS;
  }

  private void set(String name, LongConsumer target) {
    Long count = number(name);
    if (count != null) {
      target.accept(count);
    }
  }

  private @Nullable Long number(String name) {
    String text =
        response == null ? null : response.firstMatchingHeader(PREFIX + name).orElse(null);
    if (text == null || text.isEmpty() || text.length() > 18) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return null;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }
}

package io.bedrockotel.sdk;

import io.bedrockotel.genai.TokenCounts;
import java.util.function.ObjLongConsumer;
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
  private static final String INPUT = PREFIX + "input-token-count";
  private static final String OUTPUT = PREFIX + "output-token-count";
  private static final String CACHE_READ = PREFIX + "cache-read-input-token-count";
  private static final String CACHE_WRITE = PREFIX + "cache-write-input-token-count";
  private static final String LATENCY = PREFIX + "invocation-latency";
  private static final double MILLIS = 1e3;
  private static final long NONE = -1;

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
    set(INPUT, counts, TokenCounts.Builder::input);
    set(OUTPUT, counts, TokenCounts.Builder::output);
    set(CACHE_READ, counts, TokenCounts.Builder::cacheRead);
    set(CACHE_WRITE, counts, TokenCounts.Builder::cacheWrite);
    TokenCounts built = counts.build();
    return built.isEmpty() ? null : built;
  }

  @Nullable Double latencySeconds() {
    long millis = number(LATENCY);
    return millis == NONE ? null : millis / MILLIS;
  }

  private void set(
      String name, TokenCounts.Builder counts, ObjLongConsumer<TokenCounts.Builder> target) {
    long count = number(name);
    if (count != NONE) {
      target.accept(counts, count);
    }
  }

  private long number(String name) {
    String text = response == null ? null : response.firstMatchingHeader(name).orElse(null);
    if (text == null || text.isEmpty() || text.length() > 18) {
      return NONE;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return NONE;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }
}

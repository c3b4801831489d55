package io.bedrockotel.sdk;

import io.bedrockotel.genai.TokenCounts;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What Bedrock itself counted and measured, from the headers of its answer to InvokeModel, and what
 * else is there: the SDK has members for some headers, in later versions for more.
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
  private static final String SERVICE_TIER = PREFIX + "service-tier";
  private static final String LATENCY_MODE = PREFIX + "performanceconfig-latency";
  private static final int LONGEST = 256;
  private static final double MILLIS = 1e3;
  private static final long NONE = -1;

  private final @Nullable SdkPojo answer;
  private final @Nullable SdkHttpResponse http;

  /** The headers of an answer; of none, nothing is known. */
  BedrockHeaders(@Nullable SdkPojo answer) {
    this.answer = answer;
    this.http = answer instanceof SdkResponse ? ((SdkResponse) answer).sdkHttpResponse() : null;
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

  @Nullable String serviceTier() {
    return text("serviceTier", SERVICE_TIER);
  }

  @Nullable String latencyMode() {
    return text("performanceConfigLatency", LATENCY_MODE);
  }

  private @Nullable String text(String member, String header) {
    String text = SdkFields.text(answer, member);
    String sent = text == null ? header(header) : text;
    return sent == null || sent.isEmpty() || sent.length() > LONGEST ? null : sent;
  }

  private @Nullable String header(String name) {
    return http == null ? null : http.firstMatchingHeader(name).orElse(null);
  }

  private void set(
      String name, TokenCounts.Builder counts, ObjLongConsumer<TokenCounts.Builder> target) {
    long count = number(name);
    if (count != NONE) {
      target.accept(counts, count);
    }
  }

  private long number(String name) {
    String text = header(name);
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

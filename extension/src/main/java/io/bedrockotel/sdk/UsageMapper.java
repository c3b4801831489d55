package io.bedrockotel.sdk;

import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Usage;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The mapping of Converse's token usage to values. Bedrock's {@code inputTokens} leaves cached
 * tokens out, except where a model counts them in: {@code totalTokens} tells which.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_TokenUsage.html">TokenUsage</a>
 */
final class UsageMapper {
  private UsageMapper() {}

  static @Nullable Usage map(@Nullable SdkPojo usage) {
    if (usage == null) {
      return null;
    }
    TokenCounts.Builder counts = TokenCounts.builder();
    set(SdkFields.count(usage, "inputTokens"), counts::input);
    set(SdkFields.count(usage, "outputTokens"), counts::output);
    set(SdkFields.count(usage, "totalTokens"), counts::total);
    set(SdkFields.count(usage, "cacheReadInputTokens"), counts::cacheRead);
    set(SdkFields.count(usage, "cacheWriteInputTokens"), counts::cacheWrite);
    List<?> details = SdkFields.list(usage, "cacheDetails");
    set(written(details, "5m"), counts::cacheWrite5m);
    set(written(details, "1h"), counts::cacheWrite1h);
    return Usage.of("body", counts.build());
  }

  private static void set(@Nullable Long count, LongConsumer target) {
    if (count != null) {
      target.accept(count);
    }
  }

  private static @Nullable Long written(List<?> details, String ttl) {
    Long written = null;
    for (Object detail : details) {
      if (detail instanceof SdkPojo && ttl.equals(SdkFields.text((SdkPojo) detail, "ttl"))) {
        Long tokens = SdkFields.count((SdkPojo) detail, "inputTokens");
        if (tokens != null) {
          written = written == null ? tokens : Long.valueOf(written + tokens);
        }
      }
    }
    return written;
  }
}

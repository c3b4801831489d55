package io.bedrockotel.sdk;

import io.bedrockotel.genai.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The mapping of Converse's token usage to values.
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
    List<?> details = SdkFields.list(usage, "cacheDetails");
    return Usage.builder("body")
        .inputTokens(inputTokens(usage))
        .outputTokens(SdkFields.count(usage, "outputTokens"))
        .cacheReadTokens(SdkFields.count(usage, "cacheReadInputTokens"))
        .cacheWriteTokens(SdkFields.count(usage, "cacheWriteInputTokens"))
        .cacheWrite5mTokens(written(details, "5m"))
        .cacheWrite1hTokens(written(details, "1h"))
        .build();
  }

  /**
   * Bedrock's {@code inputTokens} leaves cached tokens out, except where a model counts them in:
   * {@code totalTokens} tells which.
   */
  private static @Nullable Long inputTokens(SdkPojo usage) {
    Long input = SdkFields.count(usage, "inputTokens");
    if (input == null) {
      return null;
    }
    long read = orZero(SdkFields.count(usage, "cacheReadInputTokens"));
    long write = orZero(SdkFields.count(usage, "cacheWriteInputTokens"));
    Long total = SdkFields.count(usage, "totalTokens");
    Long output = SdkFields.count(usage, "outputTokens");
    if (total != null && output != null) {
      long counted = total - output;
      boolean writeIncluded = counted == input + read && input >= write;
      boolean cacheIncluded = counted == input && input >= read + write;
      if (writeIncluded || cacheIncluded) {
        return counted;
      }
    }
    return input + read + write;
  }

  private static long orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static @Nullable Long written(List<?> details, String ttl) {
    Long written = null;
    for (Object detail : details) {
      if (detail instanceof SdkPojo && ttl.equals(SdkFields.text((SdkPojo) detail, "ttl"))) {
        Long tokens = SdkFields.count((SdkPojo) detail, "inputTokens");
        written = tokens == null ? written : Long.valueOf(orZero(written) + tokens);
      }
    }
    return written;
  }
}

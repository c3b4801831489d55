package io.bedrockotel.telemetry;

import io.bedrockotel.cost.Cost;
import io.bedrockotel.genai.Usage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instruments that say who used how much. */
final class UsageMetrics {
  private static final List<Long> TOKENS =
      Collections.unmodifiableList(
          Arrays.asList(
              1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L, 4194304L,
              16777216L, 67108864L));

  private final MetricAttributes attributes;
  private final LongHistogram tokens;
  private final BoundedCounter cacheTokens;
  private final BoundedAmount cost;
  private final AttributeSets tokenSets;

  UsageMetrics(Meter meter, MetricAttributes attributes) {
    this.attributes = attributes;
    this.tokens =
        meter
            .histogramBuilder("gen_ai.client.token.usage")
            .setUnit("{token}")
            .setDescription("Tokens of a call as Bedrock counted them")
            .ofLongs()
            .setExplicitBucketBoundariesAdvice(TOKENS)
            .build();
    this.tokenSets = attributes.newUsageSets();
    this.cacheTokens =
        new BoundedCounter(
            meter
                .counterBuilder("aws.bedrock.client.cache.tokens")
                .setUnit("{token}")
                .setDescription("Input tokens read from and written to the prompt cache")
                .build(),
            attributes.newUsageSets());
    this.cost =
        new BoundedAmount(
            meter
                .counterBuilder("aws.bedrock.client.cost")
                .ofDoubles()
                .setUnit("{USD}")
                .setDescription("What calls cost by list price, an estimate")
                .build(),
            attributes.newUsageSets());
  }

  /** The attributes of who used it. */
  AttributeTree attributed(AttributeTree common, Map<String, String> metadata) {
    return attributes.usage(common, metadata);
  }

  void record(Usage usage, AttributeTree attributed, Context context) {
    tokens(usage.inputTokens(), attributed, "input", context);
    tokens(usage.outputTokens(), attributed, "output", context);
    cache(usage.cacheReadTokens(), attributed, "read", context);
    cache(usage.cacheWriteTokens(), attributed, "write", context);
  }

  /** A component that costs nothing says nothing. */
  void cost(Cost call, AttributeTree attributed, Context context) {
    cost(call.input(), attributed, "input", context);
    cost(call.output(), attributed, "output", context);
    cost(call.cacheRead(), attributed, "cache_read", context);
    cost(call.cacheWrite(), attributed, "cache_write", context);
  }

  private void cost(
      @Nullable Double dollars, AttributeTree attributed, String component, Context context) {
    if (dollars != null && dollars > 0) {
      cost.add(dollars, attributed.with(Keys.COST_COMPONENT, component).set(), context);
    }
  }

  private void tokens(
      @Nullable Long count, AttributeTree attributed, String type, Context context) {
    if (count != null) {
      Attributes set = attributed.with(Keys.TOKEN_TYPE, type).set();
      tokens.record(count, tokenSets.bound(set), context);
    }
  }

  private void cache(@Nullable Long count, AttributeTree attributed, String type, Context context) {
    if (count != null) {
      cacheTokens.add(count, attributed.with(Keys.CACHE_OPERATION, type).set(), context);
    }
  }
}

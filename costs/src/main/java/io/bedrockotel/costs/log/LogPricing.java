package io.bedrockotel.costs.log;

import io.bedrockotel.cost.Consumption;
import io.bedrockotel.cost.Pricing;
import io.bedrockotel.cost.Quote;
import io.bedrockotel.family.ModelId;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Usage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pricing of logged calls by the extension's rules, as far as a log tells enough for them. */
final class LogPricing {
  private static final String UNKNOWN_TERMS = "unknown_terms";

  private final Pricing pricing;
  private final Map<String, String> models;
  private final boolean onlyKnownTerms;

  /**
   * Creates a pricing.
   *
   * @param models what application inference profiles stand for
   * @param onlyKnownTerms whether the default tier is not to be assumed where a log cannot tell it
   */
  LogPricing(Pricing pricing, Map<String, String> models, boolean onlyKnownTerms) {
    this.pricing = pricing;
    this.models = models;
    this.onlyKnownTerms = onlyKnownTerms;
  }

  PricedCall price(LoggedCall call) {
    Model called = ModelId.parse(call.modelId(), models);
    LoggedAnswer answer = LoggedAnswer.of(call, called);
    Usage usage = usage(LoggedCounts.of(call), answer.counts());
    if (!call.onDemand()) {
      return PricedCall.unpriced(usage, "operation");
    }
    Quote quote =
        pricing.quote(
            new Consumption(priceId(called, answer), usage)
                .region(called.region() == null ? call.region() : called.region())
                .serviceTier(answer.tier())
                .latencyMode(answer.latency()),
            call.day());
    if (quote.cost() == null) {
      return PricedCall.unpriced(usage, String.valueOf(quote.reason()));
    }
    boolean lifetimesHidden = !answer.visible() && hasWrites(usage);
    if (lifetimesHidden || (onlyKnownTerms && !answer.termsKnown())) {
      return PricedCall.unpriced(usage, UNKNOWN_TERMS);
    }
    return new PricedCall(usage, quote.cost(), null, !answer.termsKnown());
  }

  private static @Nullable Usage usage(TokenCounts bedrock, @Nullable TokenCounts model) {
    return Usage.of("log", bedrock.isEmpty() ? null : bedrock, model);
  }

  private static @Nullable String priceId(Model called, LoggedAnswer answer) {
    return answer.routedModel() == null
        ? called.priceId()
        : ModelId.parse(answer.routedModel(), Map.of()).priceId();
  }

  private static boolean hasWrites(@Nullable Usage usage) {
    Long written = usage == null ? null : usage.cacheWriteTokens();
    return written != null && written > 0;
  }
}

package io.bedrockotel.telemetry;

import io.bedrockotel.cost.Consumption;
import io.bedrockotel.cost.Cost;
import io.bedrockotel.cost.Quote;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.Usage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The pricing of calls as they end, and the word of those that have no price. */
final class CallCosts {
  private final @Nullable CostPolicy policy;
  private final ExtensionMetrics extensionMetrics;
  private final UnpricedNotices notices;

  /**
   * Creates the pricing of calls.
   *
   * @param policy null when nothing is priced
   */
  CallCosts(@Nullable CostPolicy policy, ExtensionMetrics extensionMetrics) {
    this.policy = policy;
    this.extensionMetrics = extensionMetrics;
    this.notices = new UnpricedNotices(policy == null ? line -> {} : policy.notices());
  }

  /** What the call costs; null when it has no price. */
  @Nullable Cost of(Request request, Outcome outcome) {
    Response response = outcome.response();
    Usage usage = response == null ? null : response.usage();
    if (policy == null
        || !request.operation().billed()
        || (usage == null && outcome.error() != null)) {
      return null;
    }
    long today = TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis());
    Quote quote = policy.pricing().quote(consumption(request, outcome, usage), today);
    if (quote.reason() != null) {
      unpriced(request, quote.reason());
    }
    return quote.cost();
  }

  private static Consumption consumption(Request request, Outcome outcome, @Nullable Usage usage) {
    Response response = outcome.response();
    String tier = response == null ? null : response.serviceTier();
    String latency = response == null ? null : response.latencyMode();
    return new Consumption(ResponseModel.priceId(request, outcome), usage)
        .region(ResponseModel.region(request, outcome))
        .serviceTier(tier == null ? request.serviceTier() : tier)
        .latencyMode(latency == null ? request.latencyMode() : latency);
  }

  private void unpriced(Request request, String reason) {
    extensionMetrics.unpriced(reason);
    String model = request.model().requested();
    if (model != null) {
      notices.name(model, reason);
    }
  }
}

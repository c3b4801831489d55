package io.bedrockotel.telemetry;

import io.bedrockotel.cost.Consumption;
import io.bedrockotel.cost.Cost;
import io.bedrockotel.cost.Quote;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.Usage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pricing of calls as they end, and the word of those that have no price. */
final class CallCosts {
  /** Models that are named. */
  private static final int MOST_NAMED = 100;

  private final @Nullable CostPolicy policy;
  private final ExtensionMetrics extensionMetrics;
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  /**
   * Creates the pricing of calls.
   *
   * @param policy null when nothing is priced
   */
  CallCosts(@Nullable CostPolicy policy, ExtensionMetrics extensionMetrics) {
    this.policy = policy;
    this.extensionMetrics = extensionMetrics;
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
    long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    Quote quote = policy.pricing().quote(consumption(request, outcome, usage), today);
    if (quote.reason() != null) {
      unpriced(request, quote.reason(), policy.notices());
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

  private void unpriced(Request request, String reason, Consumer<String> notices) {
    extensionMetrics.unpriced(reason);
    String model = request.model().requested();
    if (model != null && named.size() < MOST_NAMED && named.add(model)) {
      notices.accept(
          "Bedrock calls of " + model + " have no price (" + reason + "): they have no cost");
    }
  }
}

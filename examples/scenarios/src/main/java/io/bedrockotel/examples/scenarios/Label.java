package io.bedrockotel.examples.scenarios;

import io.opentelemetry.api.baggage.Baggage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A business fact about a unit of work that travels as a baggage entry. */
enum Label {
  APPLICATION_NAME,
  APPLICATION_ID,
  ENVIRONMENT,
  TEAM,
  COST_CENTER,
  TENANT_ID,
  USER_ID,
  SESSION_ID,
  EXPERIMENT_ID,
  VARIANT,
  SUBSCRIPTION_TIER,
  BILLING_ID,
  REQUEST_ID;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable String in(Baggage baggage) {
    return baggage.getEntryValue(key());
  }
}

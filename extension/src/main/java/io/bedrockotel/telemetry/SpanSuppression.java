package io.bedrockotel.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.internal.SpanKey;

/**
 * The mark by which the agent's own AWS SDK and HTTP client modules know that a call already has
 * its span. The only user of the agent's internal span keys.
 */
final class SpanSuppression {
  private SpanSuppression() {}

  /** The context in which the span stands for the RPC and HTTP client spans of the call. */
  static Context mark(Context context, Span span) {
    return SpanKey.HTTP_CLIENT.storeInContext(
        SpanKey.RPC_CLIENT.storeInContext(context, span), span);
  }
}

package io.bedrockotel.smoke.billing;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each tenant used by the spans that were sampled. */
final class TracedUsage {
  private static final double PICO = 1e12;

  private TracedUsage() {}

  static Map<String, Usage> of(List<ReceivedSpan> spans) {
    Map<String, Usage> byTenant = new TreeMap<>();
    for (ReceivedSpan span : spans) {
      Usage usage = usage(span.attributes());
      if (span.scope().name().equals("io.bedrockotel.bedrock") && !usage.equals(Usage.NONE)) {
        byTenant.merge(
            String.valueOf(span.attributes().get("aws.bedrock.request_metadata.tenant_id")),
            usage,
            Usage::plus);
      }
    }
    return byTenant;
  }

  private static Usage usage(Map<String, Object> attributes) {
    return new Usage(
        number(attributes, "gen_ai.usage.input_tokens").longValue()
            + number(attributes, "gen_ai.usage.output_tokens").longValue(),
        Math.round(number(attributes, "aws.bedrock.cost.total").doubleValue() * PICO));
  }

  private static Number number(Map<String, Object> attributes, String name) {
    return (Number) attributes.getOrDefault(name, 0L);
  }
}

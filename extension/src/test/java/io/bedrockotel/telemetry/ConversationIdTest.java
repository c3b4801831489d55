package io.bedrockotel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which ids of conversations get from baggage onto the span. */
class ConversationIdTest {
  private Recorded recorded = Recorded.sampledOn();

  @Test
  void longIdIsCutLikeMetadata() {
    start(Baggage.builder().put("thread", "\u00fc".repeat(257)).build());

    assertThat(onSpan()).matches("_{247}_[0-9a-f]{8}");
    assertThat(adjusted()).isEqualTo(Map.of("value_adjusted", 1.0));
  }

  @Test
  void idOfUsualLengthStaysAsItIs() {
    start(Baggage.builder().put("thread", "\u00fc".repeat(256)).build());

    assertThat(onSpan()).isEqualTo("\u00fc".repeat(256));
    assertThat(adjusted()).isEmpty();
  }

  @Test
  void idThatNamesAPersonIsLeftToTheNextKey() {
    start(Baggage.builder().put("conversation_id", "jane@example.com").put("thread", "t").build());

    assertThat(onSpan()).isEqualTo("t");
    assertThat(adjusted()).isEqualTo(Map.of("sensitive_value", 1.0));
  }

  @Test
  void eventHasTheSameAndIsNotCountedAgain() {
    recorded = Recorded.detailed(Sampler.alwaysOn(), null);
    start(Baggage.builder().put("thread", "x".repeat(300)).build());

    assertThat(recorded.logs())
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.getAttributes().get(Keys.CONVERSATION_ID))
                    .isEqualTo(onSpan())
                    .hasSize(256));
    assertThat(adjusted()).isEqualTo(Map.of("value_adjusted", 1.0));
  }

  private void start(Baggage baggage) {
    recorded
        .telemetry()
        .start(Samples.minimalRequest(), Context.root().with(baggage))
        .end(Samples.minimalOutcome(), Metadata.none(), Map.of());
  }

  private String onSpan() {
    return recorded.span().getAttributes().get(Keys.CONVERSATION_ID);
  }

  private Map<String, Double> adjusted() {
    Map<String, Double> adjusted = new HashMap<>();
    MetricData metric = recorded.metrics().get("aws.bedrock.extension.metadata.adjusted");
    if (metric != null) {
      CallMetricsTest.sums(metric).forEach((set, sum) -> adjusted.put(set.get(Keys.REASON), sum));
    }
    return adjusted;
  }
}

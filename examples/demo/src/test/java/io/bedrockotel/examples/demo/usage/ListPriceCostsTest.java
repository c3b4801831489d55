package io.bedrockotel.examples.demo.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListPriceCostsTest {

  @Test
  void deltasAddUpWithoutTheErrorsOfDoubles() {
    ListPriceCosts costs =
        ListPriceCosts.of(
            List.of(
                SampleTelemetry.cost(0.1, Map.of("cost_center", "CC-1")),
                SampleTelemetry.cost(0.2, Map.of("cost_center", "CC-1")),
                SampleTelemetry.cost(0.0000008, Map.of("cost_center", "CC-2")),
                SampleTelemetry.cost(0.5, Map.of())));

    assertThat(costs.by("cost_center"))
        .containsOnlyKeys("CC-1", "CC-2", Ledger.NO_TENANT)
        .hasEntrySatisfying("CC-1", sum -> assertThat(sum).isEqualByComparingTo("0.3"))
        .hasEntrySatisfying("CC-2", sum -> assertThat(sum).isEqualByComparingTo("0.0000008"))
        .hasEntrySatisfying(Ledger.NO_TENANT, sum -> assertThat(sum).isEqualByComparingTo("0.5"));
  }

  @Test
  void otherMetricsAreNoCosts() {
    Map<String, BigDecimal> costs =
        ListPriceCosts.of(List.of(SampleTelemetry.tokens("acme", "input", 1, 5))).by("tenant_id");

    assertThat(costs).isEmpty();
  }

  @Test
  void cumulativeCostsAreRefused() {
    var cumulative =
        SampleTelemetry.cost(
            1, Map.of(), AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);

    assertThatThrownBy(() -> ListPriceCosts.of(List.of(cumulative)))
        .hasMessage("the cost metric came cumulative; it can only be added up as delta");
  }
}

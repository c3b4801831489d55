package io.bedrockotel.examples.demo.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryLedgersTest {

  private static final String INPUT = "gen_ai.usage.input_tokens";
  private static final String OUTPUT = "gen_ai.usage.output_tokens";
  private static final String TENANT = "aws.bedrock.request_metadata.tenant_id";

  @Test
  void spansAddUpByTenant() {
    Ledger ledger =
        TelemetryLedgers.ofSpans(
            List.of(
                SampleTelemetry.service("00000001", "POST /ask", 0, 900),
                call(Map.of(INPUT, 100L, OUTPUT, 10L, TENANT, "acme")),
                call(Map.of(INPUT, 7L, OUTPUT, 1L, TENANT, "acme")),
                call(Map.of(INPUT, 5L, TENANT, ""))));

    assertThat(ledger.of("acme")).isEqualTo(new Tally(2, 118));
    assertThat(ledger.of(Ledger.NO_TENANT)).isEqualTo(new Tally(1, 5));
    assertThat(ledger.total()).isEqualTo(new Tally(3, 123));
  }

  @Test
  void callWithoutUsageIsNoCall() {
    Ledger ledger =
        TelemetryLedgers.ofSpans(List.of(call(Map.of("error.type", "x", TENANT, "acme"))));

    assertThat(ledger.tenants()).isEmpty();
  }

  @Test
  void deltasOfAllExportsAddUp() {
    Ledger ledger =
        TelemetryLedgers.ofMetrics(
            List.of(
                SampleTelemetry.tokens("acme", "input", 2, 107),
                SampleTelemetry.tokens("acme", "output", 2, 11),
                SampleTelemetry.tokens("acme", "input", 1, 30),
                SampleTelemetry.tokens("", "input", 1, 5)));

    assertThat(ledger.of("acme")).isEqualTo(new Tally(3, 148));
    assertThat(ledger.of(Ledger.NO_TENANT)).isEqualTo(new Tally(1, 5));
  }

  @Test
  void otherMetricsAreNoTokens() {
    Ledger ledger =
        TelemetryLedgers.ofMetrics(
            List.of(
                SampleTelemetry.metric(
                    SampleTelemetry.point("acme", "input", 1, 5),
                    AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA,
                    "gen_ai.client.operation.duration")));

    assertThat(ledger.tenants()).isEmpty();
  }

  @Test
  void cumulativeTokensAreRefused() {
    var cumulative =
        SampleTelemetry.metric(
            SampleTelemetry.point("acme", "input", 1, 5),
            AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE,
            "gen_ai.client.token.usage");

    assertThatThrownBy(() -> TelemetryLedgers.ofMetrics(List.of(cumulative)))
        .hasMessage("the token metric came cumulative; it can only be added up as delta");
  }

  private static ReceivedSpan call(Map<String, Object> attributes) {
    return SampleTelemetry.call("00000002", "00000001", 10, attributes);
  }
}

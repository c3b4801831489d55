package io.bedrockotel.examples.demo.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.demo.usage.Ledger;
import io.bedrockotel.examples.demo.usage.Place;
import io.bedrockotel.examples.demo.usage.Reconciliation;
import io.bedrockotel.examples.demo.usage.ServerTotals;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private final Map<Place, Ledger> ledgers = new EnumMap<>(Place.class);

  @Test
  void reconciled() throws IOException {
    everywhere(ledger(2, 100));

    assertThat(Verdict.lines(new Reconciliation(ledgers)))
        .containsExactly(
            "RECONCILED calls=3 tenants=1 span_tokens=120 metric_tokens=120 log_tokens=120"
                + " server_tokens=120 difference=0");
  }

  @Test
  void whatDiffersIsNamedByTenant() throws IOException {
    everywhere(ledger(2, 100));
    ledgers.put(Place.METRIC, ledger(2, 150));
    ledgers.put(Place.SPAN, ledger(1, 60));

    assertThat(Verdict.lines(new Reconciliation(ledgers)))
        .containsExactly(
            "The places do not agree; calls/tokens where they differ:",
            "  tenant  span  metric  log    server  difference",
            "  acme    1/60  2/150   2/100  2/100           91",
            "NOT RECONCILED calls=3 tenants=1 span_tokens=80 metric_tokens=170 log_tokens=120"
                + " server_tokens=120 difference=91");
  }

  @Test
  void nothingRecordedIsNoSuccess() throws IOException {
    everywhere(ServerTotals.read("{}".getBytes(UTF_8)));

    assertThat(Verdict.lines(new Reconciliation(ledgers)))
        .containsExactly(
            "No place has recorded a call with usage.",
            "NOT RECONCILED calls=0 tenants=0 span_tokens=0 metric_tokens=0 log_tokens=0"
                + " server_tokens=0 difference=0");
  }

  private void everywhere(Ledger ledger) {
    for (Place place : Place.values()) {
      ledgers.put(place, ledger);
    }
  }

  /** A ledger of one tenant and one call of 20 tokens without a tenant. */
  private static Ledger ledger(int calls, int tokens) throws IOException {
    String json =
        """
        {"all": {"calls": %d, "inputTokens": %d},
         "by": {"tenant_id": {"acme": {"calls": %d, "inputTokens": %d}}}}
        """
            .formatted(calls + 1, tokens + 20, calls, tokens);
    return ServerTotals.read(json.getBytes(UTF_8));
  }
}

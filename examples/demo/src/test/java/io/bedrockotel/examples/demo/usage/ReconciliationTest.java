package io.bedrockotel.examples.demo.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private final Map<Place, Ledger> ledgers = new EnumMap<>(Place.class);

  ReconciliationTest() {
    for (Place place : Place.values()) {
      Ledger ledger = new Ledger();
      ledger.add("acme", new Tally(2, 100));
      ledger.add(null, new Tally(1, 10));
      ledgers.put(place, ledger);
    }
  }

  @Test
  void allAgree() {
    Reconciliation reconciliation = new Reconciliation(ledgers);

    assertThat(reconciliation.agrees()).isTrue();
    assertThat(reconciliation.difference()).isZero();
    assertThat(reconciliation.groups()).containsExactly(Ledger.NO_TENANT, "acme");
    assertThat(reconciliation.tenants()).isEqualTo(1);
  }

  @Test
  void nothingAnywhereIsNoAgreement() {
    assertThat(new Reconciliation(Map.of()).agrees()).isFalse();
  }

  @Test
  void missingSpanCountsCallAndTokens() {
    Ledger oneLost = new Ledger();
    oneLost.add("acme", new Tally(1, 60));
    oneLost.add(null, new Tally(1, 10));
    ledgers.put(Place.SPAN, oneLost);

    assertThat(new Reconciliation(ledgers).difference("acme")).isEqualTo(1 + 40);
    assertThat(new Reconciliation(ledgers).agrees()).isFalse();
  }

  @Test
  void tokensMovedToAnotherTenantDifferDespiteEqualTotals() {
    Ledger moved = new Ledger();
    moved.add("acme", new Tally(1, 60));
    moved.add("", new Tally(2, 50));
    ledgers.put(Place.SPAN, moved);

    Reconciliation reconciliation = new Reconciliation(ledgers);

    assertThat(reconciliation.total(Place.SPAN)).isEqualTo(reconciliation.total(Place.SERVER));
    assertThat(reconciliation.difference()).isEqualTo((1 + 40) + (1 + 40));
  }

  @Test
  void callsAloneMayDiffer() {
    Ledger oneTooMany = new Ledger();
    oneTooMany.add("acme", new Tally(3, 100));
    oneTooMany.add(null, new Tally(1, 10));
    ledgers.put(Place.LOG, oneTooMany);

    assertThat(new Reconciliation(ledgers).difference()).isEqualTo(1);
  }

  @Test
  void serverThatKnowsLessDiffersFromEveryPlace() {
    ledgers.put(Place.SERVER, new Ledger());

    assertThat(new Reconciliation(ledgers).difference()).isEqualTo(3 * (2 + 100 + 1 + 10));
    assertThat(new Reconciliation(ledgers).agrees()).isFalse();
  }

  @Test
  void tenantThatOnlyOnePlaceKnows() {
    Ledger stranger = ledgers.get(Place.METRIC);
    stranger.add("stranger", new Tally(1, 7));

    assertThat(new Reconciliation(ledgers).difference("stranger")).isEqualTo(1 + 7);
    assertThat(new Reconciliation(ledgers).tenants()).isEqualTo(2);
  }
}

package io.bedrockotel.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTest {
  private final Figures figures = new Figures();

  @Test
  void shareIsOfWhatTheStockModuleAdds() {
    round(
        "bytes",
        Map.of(Variant.MODULE_OFF, 1_000.0, Variant.STOCK, 1_400.0, Variant.OURS, 1_100.0));
    round(
        "bytes",
        Map.of(Variant.MODULE_OFF, 1_010.0, Variant.STOCK, 1_410.0, Variant.OURS, 1_210.0));

    assertThat(Rule.SHARE.rounds(figures, "bytes")).containsExactly(0.25, 0.5);
  }

  @Test
  void addedIsBeyondTheModuleOff() {
    round("heap", Map.of(Variant.MODULE_OFF, 500.0, Variant.OURS, 740.0));

    assertThat(Rule.ADDED.rounds(figures, "heap")).containsExactly(240.0);
  }

  @Test
  void eventsCostTheSlope() {
    round("stream-10", Map.of(Variant.MODULE_OFF, 1_000.0, Variant.OURS, 1_500.0));
    round("stream-1000", Map.of(Variant.MODULE_OFF, 9_000.0, Variant.OURS, 9_500.0 + 990 * 32));

    assertThat(Rule.ADDED_PER_EVENT.rounds(figures, "stream-")).containsExactly(32.0);
  }

  @Test
  void growthIsFromTheTenthToTheEnd() {
    round("live/10", Map.of(Variant.OURS, 30_000.0));
    round("live/100", Map.of(Variant.OURS, 32_000.0));

    assertThat(Rule.GROWTH.rounds(figures, "live")).containsExactly(2_000.0);
  }

  @Test
  void barsAreJudgedByTheMiddleRound() {
    Bar bar = new Bar("Heap", Rule.ADDED, "heap", 100, "B");
    for (double added : new double[] {90, 300, 100}) {
      round("heap", Map.of(Variant.MODULE_OFF, 500.0, Variant.OURS, 500.0 + added));
    }

    assertThat(bar.of(figures)).isEqualTo(new Spread(90, 100, 300));
    assertThat(bar.heldBy(figures)).isTrue();
    assertThat(new Bar("Heap", Rule.ADDED, "heap", 99, "B").heldBy(figures)).isFalse();
  }

  @Test
  void whatWasNotMeasuredHasNoFigure() {
    assertThatThrownBy(() -> Rule.ADDED.rounds(figures, "heap"))
        .hasMessage("heap of ours was not measured");
  }

  private void round(String name, Map<Variant, Double> values) {
    values.forEach((variant, value) -> figures.add(variant, Map.of(name, value)));
  }
}

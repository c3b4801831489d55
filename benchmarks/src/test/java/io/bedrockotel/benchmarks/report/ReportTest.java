package io.bedrockotel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.benchmarks.results.Environment;
import io.bedrockotel.benchmarks.results.Figures;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.Results.Profile;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Page and plot of figures that nobody measured. */
class ReportTest {
  private static final Map<Variant, Double> COSTS =
      Map.of(
          Variant.NO_AGENT, 0.0, Variant.MODULE_OFF, 10.0, Variant.STOCK, 30.0, Variant.OURS, 14.0);

  private final Figures figures = new Figures();

  @Test
  void pageHasNoPlaceLeftEmpty() {
    measureEverything();

    assertThat(new Report(results(Map.of())).page())
        .doesNotContainPattern("\\{[a-z-]+}")
        .contains("| Converse | 0.200 | 0.500 | held |")
        .contains("| Converse with 30 turns | 0.200 | 0.060 | **missed** |")
        .contains("| Converse | a span | a span and a metric | more |")
        .contains("| growth after the first tenth | 0 | 0 | 0 | 0 |");
  }

  @Test
  void missedBarsHaveTheirProfiles() {
    measureEverything();
    Profile profile = Profile.of("bytes", Map.of("Seldom", 7L, "Often", 700L, "Less", -7L));

    assertThat(new Report(results(Map.of("Converse with 30 turns", profile))).page())
        .contains(
            "### Converse with 30 turns\n\n"
                + "| bytes | of |\n|---|---|\n| 700 | `Often` |\n| 7.00 | `Seldom` |\n");
  }

  @Test
  void plotShowsTheShares() throws IOException {
    measureEverything();

    assertThat(new Plot(results(Map.of())).svg())
        .startsWith("<?xml")
        .contains(
            "<svg",
            ">InvokeModelWithResponseStream of 100 chunks<",
            ">Converse with 30 turns<",
            "the agent's own module");
  }

  private void measureEverything() {
    for (String figure :
        new String[] {"bytes_per_call", "time_per_call", "cpu_per_call", "bytes_per_call_c2"}) {
      for (Scenario scenario : Scenario.values()) {
        measure(figure + "/" + scenario);
      }
    }
    for (String percent : new String[] {"10", "25", "50", "75", "100"}) {
      measure("live_heap/" + percent);
    }
    measure("startup_cpu");
    measure("startup_wall");
    measure("heap_per_open_stream");
  }

  private void measure(String figure) {
    COSTS.forEach((variant, cost) -> figures.add(variant, Map.of(figure, cost)));
  }

  private static Map<String, Map<Variant, String>> sent() {
    return Arrays.stream(Scenario.values())
        .collect(
            Collectors.toMap(
                Scenario::toString,
                scenario ->
                    Map.of(
                        Variant.MODULE_OFF, "a span",
                        Variant.STOCK, "a span and a metric",
                        Variant.OURS, "more")));
  }

  private Results results(Map<String, Profile> profiles) {
    return new Results(Environment.here(), Plan.whole(), sent(), figures, profiles);
  }
}

package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.util.List;
import picocli.CommandLine.Option;

/** Which calls are looked at, and under which variants. */
final class Selection {

  @Option(
      names = "--scenarios",
      split = ",",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Scenario> scenarios = List.of(Scenario.values());

  @Option(
      names = "--variants",
      split = ",",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Variant> variants = List.of(Variant.values());

  List<Scenario> scenarios() {
    return scenarios;
  }

  List<Variant> variants() {
    return variants;
  }
}

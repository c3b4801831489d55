package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The count of all runs, and the stock agent's differences by their kind. */
final class Tally {
  private final Map<String, List<String>> stock = new TreeMap<>();
  private int cases;
  private int differences;
  private int stockDifferences;

  /** A run that did not come to its end counts as one that differs. */
  void add(Run run) {
    cases++;
    differences++;
    if (run.differences().isEmpty()) {
      differences--;
    }
    List<String> kinds = run.stockDifferences();
    stockDifferences += kinds.isEmpty() ? 0 : 1;
    if (run.row().has(Trait.STOCK_SOMETIMES)) {
      kinds = List.of(StockList.SOMETIMES);
    }
    kinds.forEach(kind -> stock.computeIfAbsent(kind, k -> new ArrayList<>()).add(run.name()));
  }

  /** The cases by the kind of their difference. */
  Map<String, List<String>> stockDifferences() {
    return stock;
  }

  String line() {
    return "EQUIVALENCE cases=%d differences=%d stock_differences=%d"
        .formatted(cases, differences, stockDifferences);
  }
}

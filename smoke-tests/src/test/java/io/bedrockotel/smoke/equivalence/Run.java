package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One case under one setting of content capture, in all columns.
 *
 * @param setting follows the case's name, empty for the default
 */
record Run(
    Case row,
    String setting,
    CompletableFuture<Observation> bare,
    CompletableFuture<Observation> stock,
    CompletableFuture<Observation> extension) {
  /** The setting in which content is captured. */
  static final String WITH_CONTENT = ", with content";

  String name() {
    return row.name() + setting;
  }

  List<String> stockDifferences() {
    return compared(stock.join());
  }

  List<String> differences() {
    return compared(extension.join());
  }

  private List<String> compared(Observation actual) {
    Observation expected = bare.join();
    boolean unsent = expected.requests().isEmpty() || actual.requests().isEmpty();
    return unsent && row.has(Trait.MAY_BE_UNSENT)
        ? Comparison.differences(expected.withoutRequests(), actual.withoutRequests())
        : Comparison.differences(expected, actual);
  }

  /** Both texts of a run that differs; empty for one that does not. */
  String report() {
    return differences().isEmpty()
        ? ""
        : String.join("\n", differences())
            + "\nwithout an agent:\n"
            + bare.join().text()
            + "with the extension:\n"
            + extension.join().text();
  }
}

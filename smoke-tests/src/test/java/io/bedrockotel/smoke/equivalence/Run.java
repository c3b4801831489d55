package io.bedrockotel.smoke.equivalence;

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
    return Comparison.differences(bare.join(), stock.join());
  }

  List<String> differences() {
    return Comparison.differences(bare.join(), extension.join());
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

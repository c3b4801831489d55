package io.bedrockotel.benchmarks.report;

import io.bedrockotel.benchmarks.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The results for readers.
 *
 * @param results what was measured
 */
public record Report(Results results) {

  /** Writes page and plot, over those of an earlier run. */
  public void write(Path page, Path plot) throws IOException {
    Files.writeString(page, page());
    Files.writeString(plot, new Plot(results).svg());
  }

  /** The whole page. */
  public String page() {
    return new PerformancePage(results).text();
  }
}

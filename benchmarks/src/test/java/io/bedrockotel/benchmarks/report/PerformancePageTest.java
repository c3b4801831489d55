package io.bedrockotel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/performance.md and its plot against the results that they are made of. */
class PerformancePageTest {
  private static final String WRITE_AGAIN =
      "docs/performance.md and docs/performance.svg are written by the benchmarks; "
          + "their `render` command does so without measuring";

  private final Path docs = Path.of("../docs");
  private final Path file = Path.of("results/results.json");

  @Test
  void pageIsWhatTheResultsGive() throws IOException {
    assertThat(new Report(ResultsFile.read(file)).page())
        .as(WRITE_AGAIN)
        .isEqualTo(Files.readString(docs.resolve("performance.md")))
        .doesNotContainPattern("\\{[a-z-]+}");
  }

  @Test
  void plotIsOfTheSameResults() throws IOException {
    assertThat(Files.readString(docs.resolve("performance.svg")))
        .as(WRITE_AGAIN)
        .contains(ResultsFile.digest(ResultsFile.read(file)));
  }

  @Test
  void plotCanBeDrawn() throws IOException {
    Results results = ResultsFile.read(file);

    assertThat(new Plot(results).svg())
        .startsWith("<?xml")
        .contains("<svg", ">Converse with 30 turns<", ResultsFile.digest(results));
  }

  @Test
  void resultsAreTheSameAfterAnotherWriting() throws IOException {
    assertThat(ResultsFile.text(ResultsFile.read(file))).isEqualTo(Files.readString(file));
  }
}

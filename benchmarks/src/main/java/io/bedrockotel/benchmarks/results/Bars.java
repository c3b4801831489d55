package io.bedrockotel.benchmarks.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * All bars, as {@code bars.json} has them.
 *
 * @param bars one for each row on the page
 */
public record Bars(List<Bar> bars) {

  /** The bars of this module. They are set before anything is measured, and not moved after. */
  public static Bars load() {
    try (InputStream file = Bars.class.getResourceAsStream("bars.json")) {
      return ResultsFile.MAPPER.readValue(Objects.requireNonNull(file, "bars.json"), Bars.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.bedrockotel.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Price tables made of lines. */
public final class TestPrices {
  private TestPrices() {}

  /** The pricing by the rows of a price file, which follow its header. */
  public static Pricing of(String... rows) {
    try {
      Path file = Files.createTempFile("prices", ".csv");
      try {
        String text = PriceFile.HEADER + "\n" + String.join("\n", rows) + "\n";
        return new Pricing(PriceFile.read(Files.writeString(file, text)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PriceFileException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

package io.bedrockotel.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pricings made of the lines of a price file, and by the built-in table. */
public final class TestPrices {
  private TestPrices() {}

  /** The pricing by an operator's rows alone. */
  public static Pricing of(String... rows) {
    return new Pricing(PriceTable.EMPTY, own(rows));
  }

  /** The pricing by the built-in table alone. */
  public static Pricing builtIn() {
    return new Pricing(builtInTable(), PriceTable.EMPTY);
  }

  /** The pricing by an operator's rows and, where they say nothing, the built-in table. */
  public static Pricing overBuiltIn(String... rows) {
    return new Pricing(builtInTable(), own(rows));
  }

  private static PriceTable builtInTable() {
    try {
      return PriceFile.builtIn();
    } catch (PriceFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PriceTable own(String... rows) {
    try {
      Path file = Files.createTempFile("prices", ".csv");
      try {
        String text = PriceFile.HEADER + "\n" + String.join("\n", rows) + "\n";
        return PriceFile.read(Files.writeString(file, text));
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

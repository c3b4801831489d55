package io.bedrockotel;

import io.bedrockotel.config.CostSettings;
import io.bedrockotel.cost.PriceFile;
import io.bedrockotel.cost.PriceFileException;
import io.bedrockotel.cost.PriceTable;
import io.bedrockotel.cost.Pricing;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The prices in force: the built-in table, and what the operator's file puts in its place. */
final class Prices {
  private Prices() {}

  /**
   * Reads them.
   *
   * @param problems receives one line when the operator's file could not be used; the built-in
   *     table is in force then
   * @return null when calls are not to be priced
   */
  static @Nullable Pricing read(CostSettings settings, Consumer<String> problems) {
    if (!settings.enabled()) {
      return null;
    }
    PriceTable builtIn = builtIn(problems);
    PriceTable own = own(settings, problems);
    return new Pricing(builtIn, own == null ? PriceTable.EMPTY : own);
  }

  /**
   * Reads the operator's prices alone.
   *
   * @param problems as above
   * @return null when there are none that can be used
   */
  static @Nullable PriceTable own(CostSettings settings, Consumer<String> problems) {
    String file = settings.enabled() ? settings.prices() : null;
    if (file == null) {
      return null;
    }
    try {
      return PriceFile.read(Paths.get(file));
    } catch (PriceFileException | InvalidPathException e) {
      problems.accept(
          "otel.instrumentation.bedrock.cost.prices is not accepted: "
              + e.getMessage()
              + ". Using the built-in prices.");
      return null;
    }
  }

  private static PriceTable builtIn(Consumer<String> problems) {
    try {
      return PriceFile.builtIn();
    } catch (PriceFileException e) {
      problems.accept(e.getMessage() + ". No call has a cost.");
      return PriceTable.EMPTY;
    }
  }
}

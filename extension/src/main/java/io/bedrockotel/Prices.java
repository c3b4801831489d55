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
  /**
   * Where the agent's class loader leaves word that it could use the operator's file. The
   * application's shares no class of ours with it.
   */
  private static final String ACCEPTED = "io.bedrockotel.prices.accepted";

  private Prices() {}

  /**
   * Says at start-up what is wrong with the operator's file: each application reads it anew.
   *
   * @param problems receives one line when it cannot be used
   */
  static void check(CostSettings settings, Consumer<String> problems) {
    if (own(settings, problems) != null) {
      System.setProperty(ACCEPTED, "true");
    }
  }

  /**
   * Reads them. The built-in table is in force where the operator's file cannot be used.
   *
   * @param news receives one line when it cannot be used any more
   * @param known receives the line when it never could
   * @return null when calls are not to be priced
   */
  static @Nullable Pricing read(
      CostSettings settings, Consumer<String> news, Consumer<String> known) {
    if (!settings.enabled()) {
      return null;
    }
    Consumer<String> problems = Boolean.getBoolean(ACCEPTED) ? news : known;
    PriceTable builtIn = builtIn(problems);
    PriceTable own = own(settings, problems);
    return new Pricing(builtIn, own == null ? PriceTable.EMPTY : own);
  }

  /** The operator's prices alone; null when there are none that can be used. */
  private static @Nullable PriceTable own(CostSettings settings, Consumer<String> problems) {
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

package io.bedrockotel.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A price table in the making, row by row. */
final class PriceTableBuilder {
  private static final Comparator<Price> ORDER =
      Comparator.comparingLong((Price price) -> price.since().from())
          .thenComparingLong(Price::above)
          .reversed();

  private final Map<String, List<Price>> prices = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * Adds a row for a model.
   *
   * @throws IllegalArgumentException when the model has one for that day and size
   */
  void add(String model, Price price, int line) {
    List<Price> known = prices.computeIfAbsent(model, any -> new ArrayList<>());
    for (Price other : known) {
      if (other.since().from() == price.since().from() && other.above() == price.above()) {
        throw new IllegalArgumentException(
            model + " has a price for that day and size already, in line " + lines.get(model));
      }
    }
    known.add(price);
    lines.put(model, line);
  }

  /**
   * The table.
   *
   * @param name of the file, for messages
   */
  PriceTable build(String name) throws PriceFileException {
    for (Map.Entry<String, List<Price>> model : prices.entrySet()) {
      List<Price> rows = model.getValue();
      rows.sort(ORDER);
      for (int i = 0; i < rows.size(); i++) {
        boolean lastOfDay =
            i + 1 == rows.size() || rows.get(i + 1).since().from() != rows.get(i).since().from();
        if (lastOfDay && rows.get(i).above() >= 0) {
          throw new PriceFileException(
              name
                  + ", line "
                  + lines.get(model.getKey())
                  + ": "
                  + model.getKey()
                  + " has a price for large calls, and none for all others of that day");
        }
      }
    }
    return new PriceTable(prices);
  }
}

package io.bedrockotel.examples.localbedrock.books;

import io.bedrockotel.examples.localbedrock.answer.Usage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The server's own counters, which know nothing of the invocation log. */
public final class Counters {

  private static final List<String> KEYS = List.of("tenant_id", "application_name", "cost_center");

  private final Map<String, Map<String, Counts>> by = new TreeMap<>();
  private Counts all = Counts.NONE;

  public synchronized void count(
      Map<String, String> metadata, @Nullable Usage usage, boolean error) {
    all = all.plus(usage, error);
    for (String key : KEYS) {
      String value = metadata.get(key);
      if (value != null) {
        by.computeIfAbsent(key, none -> new TreeMap<>())
            .merge(value, Counts.NONE.plus(usage, error), (sum, one) -> sum.plus(usage, error));
      }
    }
  }

  public synchronized Totals totals() {
    Map<String, Map<String, Counts>> copy = new TreeMap<>();
    by.forEach((key, sums) -> copy.put(key, new TreeMap<>(sums)));
    return new Totals(all, copy);
  }

  public synchronized void clear() {
    by.clear();
    all = Counts.NONE;
  }
}

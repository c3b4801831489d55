package io.bedrockotel.examples.localbedrock.books;

import java.util.Map;

/**
 * The server's own counters at one moment.
 *
 * @param all sums over all calls
 * @param by sums by metadata key and value: {@code tenant_id}, {@code application_name}, {@code
 *     cost_center}; calls without the key are in none of its sums
 */
public record Totals(Counts all, Map<String, Map<String, Counts>> by) {

  /** The sums of one metadata value; zeros when it never came. */
  public Counts of(String key, String value) {
    return by.getOrDefault(key, Map.of()).getOrDefault(value, Counts.NONE);
  }
}

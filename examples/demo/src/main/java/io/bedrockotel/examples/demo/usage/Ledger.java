package io.bedrockotel.examples.demo.usage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one place has recorded, by tenant. */
public final class Ledger {

  /** The group of the calls that name no tenant. */
  public static final String NO_TENANT = "-";

  private final SortedMap<String, Tally> tallies = new TreeMap<>();

  void add(@Nullable Object tenant, Tally tally) {
    String named = tenant == null ? "" : tenant.toString().strip();
    tallies.merge(named.isEmpty() ? NO_TENANT : named, tally, Tally::plus);
  }

  /** What was recorded for a tenant, nothing if it is unknown here. */
  public Tally of(String tenant) {
    return tallies.getOrDefault(tenant, Tally.NOTHING);
  }

  /** What was recorded for all tenants together. */
  public Tally total() {
    return tallies.values().stream().reduce(Tally.NOTHING, Tally::plus);
  }

  SortedSet<String> tenants() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(tallies.keySet()));
  }
}

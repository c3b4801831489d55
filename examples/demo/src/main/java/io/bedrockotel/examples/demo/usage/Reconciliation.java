package io.bedrockotel.examples.demo.usage;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The comparison of the four ledgers, tenant by tenant, with the server's as the measure. */
public final class Reconciliation {

  private final Map<Place, Ledger> ledgers;

  /** Compares the ledgers of all places. */
  public Reconciliation(Map<Place, Ledger> ledgers) {
    this.ledgers = Map.copyOf(ledgers);
  }

  /** What a place recorded for a tenant. */
  public Tally of(Place place, String tenant) {
    return ledger(place).of(tenant);
  }

  /** What a place recorded for all tenants together. */
  public Tally total(Place place) {
    return ledger(place).total();
  }

  /** Every tenant that any place knows, and the group of the calls without one. */
  public SortedSet<String> groups() {
    SortedSet<String> groups = new TreeSet<>();
    ledgers.values().forEach(ledger -> groups.addAll(ledger.tenants()));
    return groups;
  }

  /** How many tenants any place knows by name. */
  public long tenants() {
    return groups().stream().filter(group -> !group.equals(Ledger.NO_TENANT)).count();
  }

  /** How far a group's records are apart: calls plus tokens, over all places. */
  public long difference(String group) {
    Tally measure = of(Place.SERVER, group);
    long difference = 0;
    for (Place place : Place.values()) {
      difference += of(place, group).distanceTo(measure);
    }
    return difference;
  }

  /** How far all records are apart. */
  public long difference() {
    return groups().stream().mapToLong(this::difference).sum();
  }

  /** Whether there were calls and every place agrees on every one of them. */
  public boolean agrees() {
    return total(Place.SERVER).calls() > 0 && difference() == 0;
  }

  private Ledger ledger(Place place) {
    return ledgers.getOrDefault(place, new Ledger());
  }
}

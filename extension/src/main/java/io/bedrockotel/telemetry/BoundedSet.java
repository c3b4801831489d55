package io.bedrockotel.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The first so many distinct members; later ones are refused. Only new members meet a lock. */
final class BoundedSet<T> {
  private final Set<T> members = ConcurrentHashMap.newKeySet();
  private final int limit;

  BoundedSet(int limit) {
    this.limit = limit;
  }

  /** Whether the value is, or now became, a member. */
  boolean admit(T value) {
    if (members.contains(value)) {
      return true;
    }
    if (members.size() < limit) {
      add(value);
    }
    return members.contains(value);
  }

  private synchronized void add(T value) {
    if (members.size() < limit) {
      members.add(value);
    }
  }
}

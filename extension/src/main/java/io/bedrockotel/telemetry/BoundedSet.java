package io.bedrockotel.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The first so many distinct members; later ones are refused, without a lock. */
final class BoundedSet<T> {
  private final Set<T> members = ConcurrentHashMap.newKeySet();
  private final AtomicInteger places;

  BoundedSet(int limit) {
    this.places = new AtomicInteger(limit);
  }

  /** Whether the value is, or could become, a member. */
  boolean admit(T value) {
    if (members.contains(value)) {
      return true;
    }
    if (places.get() <= 0 || places.getAndDecrement() <= 0) {
      return false;
    }
    if (!members.add(value)) {
      places.incrementAndGet();
    }
    return true;
  }
}

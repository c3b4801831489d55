package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A set of metric attributes and the sets that grow from it by one attribute each, so that calls
 * that are alike share their sets. The tree keeps a bounded number; later sets are built anew.
 */
final class AttributeTree {
  private final @Nullable AttributeTree parent;
  private final @Nullable AttributeKey<String> key;
  private final String value;

  /** Sets that the whole tree may still keep; null where this one is not kept. */
  private final @Nullable AtomicInteger room;

  private volatile @Nullable
      ConcurrentMap<AttributeKey<String>, ConcurrentMap<String, AttributeTree>>
      grown;
  private volatile @Nullable Attributes set;

  /**
   * Creates the root, which is the empty set.
   *
   * @param limit sets that are kept
   */
  AttributeTree(int limit) {
    this(null, null, "", new AtomicInteger(limit));
  }

  private AttributeTree(
      @Nullable AttributeTree parent,
      @Nullable AttributeKey<String> key,
      String value,
      @Nullable AtomicInteger room) {
    this.parent = parent;
    this.key = key;
    this.value = value;
    this.room = room;
  }

  /** The set with one more attribute; the same set where there is no value. */
  AttributeTree with(AttributeKey<String> key, @Nullable String value) {
    if (value == null) {
      return this;
    }
    if (room == null) {
      return new AttributeTree(this, key, value, null);
    }
    AttributeTree known = branch(key).get(value);
    return known == null ? grow(room, key, value) : known;
  }

  private AttributeTree grow(AtomicInteger room, AttributeKey<String> key, String value) {
    if (room.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return new AttributeTree(this, key, value, null);
    }
    AttributeTree made = new AttributeTree(this, key, value, room);
    AttributeTree first = branch(key).putIfAbsent(value, made);
    if (first == null) {
      return made;
    }
    room.incrementAndGet();
    return first;
  }

  private ConcurrentMap<String, AttributeTree> branch(AttributeKey<String> key) {
    ConcurrentMap<AttributeKey<String>, ConcurrentMap<String, AttributeTree>> branches = grown;
    if (branches == null) {
      branches = firstBranches();
    }
    ConcurrentMap<String, AttributeTree> branch = branches.get(key);
    return branch == null
        ? branches.computeIfAbsent(key, any -> new ConcurrentHashMap<>())
        : branch;
  }

  private synchronized ConcurrentMap<AttributeKey<String>, ConcurrentMap<String, AttributeTree>>
      firstBranches() {
    ConcurrentMap<AttributeKey<String>, ConcurrentMap<String, AttributeTree>> branches = grown;
    if (branches == null) {
      branches = new ConcurrentHashMap<>();
      grown = branches;
    }
    return branches;
  }

  /** The attributes themselves. */
  Attributes set() {
    Attributes built = set;
    if (built == null) {
      AttributesBuilder attributes = Attributes.builder();
      put(attributes);
      built = attributes.build();
      set = built;
    }
    return built;
  }

  /** From the root on: of two values of one key, the later one stands. */
  private void put(AttributesBuilder attributes) {
    if (parent != null && key != null) {
      parent.put(attributes);
      attributes.put(key, value);
    }
  }
}

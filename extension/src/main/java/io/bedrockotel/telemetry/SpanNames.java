package io.bedrockotel.telemetry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The names of spans: operation and model. The first ones are remembered, so that calls that are
 * alike share theirs.
 */
final class SpanNames {
  private final ConcurrentMap<String, ConcurrentMap<String, String>> known =
      new ConcurrentHashMap<>();
  private final AtomicInteger room;

  /**
   * Knows no name yet.
   *
   * @param limit names that are remembered
   */
  SpanNames(int limit) {
    this.room = new AtomicInteger(limit);
  }

  String of(String operation, String model) {
    ConcurrentMap<String, String> ofOperation = known.get(operation);
    String name = ofOperation == null ? null : ofOperation.get(model);
    return name == null ? make(operation, model) : name;
  }

  private String make(String operation, String model) {
    String name = operation.concat(" ").concat(model);
    if (room.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      known.computeIfAbsent(operation, any -> new ConcurrentHashMap<>()).put(model, name);
    }
    return name;
  }
}

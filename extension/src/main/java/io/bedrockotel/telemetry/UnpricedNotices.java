package io.bedrockotel.telemetry;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The lines that name models whose calls have no cost: one for each model and reason. */
final class UnpricedNotices {
  private static final int MOST = 100;

  private final Consumer<String> lines;
  private final Map<String, Set<String>> named = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  UnpricedNotices(Consumer<String> lines) {
    this.lines = lines;
  }

  void name(String model, String reason) {
    if (count.get() >= MOST || !modelsNamedFor(reason).add(model)) {
      return;
    }
    int number = count.incrementAndGet();
    if (number <= MOST) {
      lines.accept(line(model, reason));
    }
    if (number == MOST) {
      lines.accept("That was the last of " + MOST + " such lines: later models are not named");
    }
  }

  private Set<String> modelsNamedFor(String reason) {
    Set<String> models = named.get(reason);
    return models == null
        ? named.computeIfAbsent(reason, any -> ConcurrentHashMap.newKeySet())
        : models;
  }

  private static String line(String model, String reason) {
    switch (reason) {
      case "model":
        return "Bedrock calls of " + model + " have no price (model): they have no cost";
      case "tokens":
        return "A Bedrock call of " + model + " has no certain token counts (tokens): no cost";
      default:
        return "Some Bedrock calls of " + model + " have no price (" + reason + "): no cost";
    }
  }
}

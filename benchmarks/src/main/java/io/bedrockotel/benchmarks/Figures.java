package io.bedrockotel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every figure of every variant, one value a round. */
final class Figures {

  private final Map<String, Map<Variant, List<Double>>> values = new LinkedHashMap<>();

  void add(Variant variant, Map<String, Double> round) {
    round.forEach(
        (name, value) ->
            values
                .computeIfAbsent(name, any -> new EnumMap<>(Variant.class))
                .computeIfAbsent(variant, any -> new ArrayList<>())
                .add(value));
  }

  Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  List<Double> rounds(String name, Variant variant) {
    return values.getOrDefault(name, Map.of()).getOrDefault(variant, List.of());
  }
}

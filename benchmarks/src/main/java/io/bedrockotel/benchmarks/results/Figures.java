package io.bedrockotel.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every figure of every variant, one value a round. */
public final class Figures {

  private final Map<String, Map<Variant, List<Double>>> values = new TreeMap<>();

  /** No figures yet. */
  public Figures() {}

  @JsonCreator
  Figures(Map<String, Map<Variant, List<Double>>> values) {
    this.values.putAll(values);
  }

  @JsonValue
  Map<String, Map<Variant, List<Double>>> values() {
    return values;
  }

  /** Adds the figures of one more measured JVM. */
  public void add(Variant variant, Map<String, Double> measured) {
    measured.forEach(
        (name, value) ->
            values
                .computeIfAbsent(name, any -> new EnumMap<>(Variant.class))
                .computeIfAbsent(variant, any -> new ArrayList<>())
                .add(value));
  }

  /** The names of all figures, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** The values of one figure, by round. */
  public List<Double> rounds(String name, Variant variant) {
    List<Double> rounds = values.getOrDefault(name, Map.of()).get(variant);
    if (rounds == null) {
      throw new IllegalArgumentException(name + " of " + variant + " was not measured");
    }
    return rounds;
  }

  /** The values of one figure, without their order. */
  public Spread spread(String name, Variant variant) {
    return Spread.of(rounds(name, variant));
  }
}

package io.bedrockotel.smoke.family;

import io.bedrockotel.smoke.Observed;
import io.bedrockotel.smoke.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums of tokens by model, operation and type. */
final class TokenSums {
  private final Map<List<Object>, Long> sums = new HashMap<>();

  /** As the invocation log has them. */
  static TokenSums logged(List<ExpectedUsage> calls) {
    TokenSums logged = new TokenSums();
    for (ExpectedUsage usage : calls) {
      logged.add(usage.call(), "input", usage.input());
      logged.add(usage.call(), "output", usage.output());
    }
    return logged;
  }

  /** As the metric has them. */
  static TokenSums metered(List<FamilyCall> calls, Stage stage) {
    TokenSums metered = new TokenSums();
    for (FamilyCall call : calls) {
      new Observed(stage.receiver(), call.requestModel())
          .sums("gen_ai.client.token.usage")
          .forEach(
              (attributes, sum) -> metered.sums.merge(key(attributes), Math.round(sum), Long::sum));
    }
    return metered;
  }

  private static List<Object> key(Map<String, Object> attributes) {
    return List.of(
        attributes.get("gen_ai.request.model"),
        attributes.get("gen_ai.operation.name"),
        attributes.get("gen_ai.token.type"));
  }

  private void add(FamilyCall call, String type, Long count) {
    if (count != null) {
      sums.merge(List.of(call.requestModel(), call.form().operation(), type), count, Long::sum);
    }
  }

  /** The differences, without their signs, of every sum that either has. */
  long difference(TokenSums other) {
    Set<List<Object>> keys = new HashSet<>(sums.keySet());
    keys.addAll(other.sums.keySet());
    return keys.stream()
        .mapToLong(key -> Math.abs(sums.getOrDefault(key, 0L) - other.sums.getOrDefault(key, 0L)))
        .sum();
  }

  long total() {
    return sums.values().stream().mapToLong(Long::longValue).sum();
  }
}

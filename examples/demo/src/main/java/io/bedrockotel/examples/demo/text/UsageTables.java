package io.bedrockotel.examples.demo.text;

import io.bedrockotel.examples.demo.usage.CallSpan;
import io.bedrockotel.examples.demo.usage.Ledger;
import io.bedrockotel.examples.demo.usage.ListPriceCosts;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Who used how much, and at what cost: a table for each of application, tenant, cost centre. */
public final class UsageTables {

  private static final String NO_COST = "-";

  private final List<CallSpan> calls;
  private final ListPriceCosts costs;

  private UsageTables(List<CallSpan> calls, ListPriceCosts costs) {
    this.calls = calls;
    this.costs = costs;
  }

  /** The lines of all tables: usage by the spans, costs by the metrics. */
  public static List<String> lines(List<ReceivedSpan> spans, List<ReceivedMetric> metrics) {
    UsageTables tables =
        new UsageTables(
            spans.stream().map(CallSpan::of).filter(Objects::nonNull).toList(),
            ListPriceCosts.of(metrics));
    List<String> lines = new ArrayList<>();
    lines.addAll(tables.by("application", "application_name"));
    lines.addAll(tables.by("tenant", "tenant_id"));
    lines.addAll(tables.by("cost centre", "cost_center"));
    return lines;
  }

  private List<String> by(String heading, String key) {
    TextTable table =
        new TextTable(
            heading,
            "requests",
            "input",
            "output",
            "cache read",
            "cache write",
            "list-price estimate (USD)");
    Map<String, BigDecimal> costsOf = costs.by(key);
    groups(key)
        .forEach(
            (name, group) ->
                table.row(
                    name,
                    (long) group.size(),
                    sum(group, CallSpan::inputTokens),
                    sum(group, CallSpan::outputTokens),
                    sum(group, CallSpan::cacheReadTokens),
                    sum(group, CallSpan::cacheWriteTokens),
                    costsOf.containsKey(name) ? costsOf.get(name) : NO_COST));
    List<String> lines = new ArrayList<>(List.of("", "Usage and cost by " + heading));
    table.lines().forEach(line -> lines.add("  " + line));
    return lines;
  }

  private Map<String, List<CallSpan>> groups(String key) {
    return calls.stream()
        .collect(
            Collectors.groupingBy(
                call -> call.metadata().getOrDefault(key, Ledger.NO_TENANT),
                TreeMap::new,
                Collectors.toList()));
  }

  private static long sum(List<CallSpan> group, ToLongFunction<CallSpan> tokens) {
    return group.stream().mapToLong(tokens).sum();
  }
}

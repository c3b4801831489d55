package io.bedrockotel.examples.demo.text;

import io.bedrockotel.examples.demo.usage.CallSpan;
import io.bedrockotel.examples.demo.usage.Ledger;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Who used how much: one table for each of application, tenant and cost centre. */
public final class UsageTables {

  private final List<CallSpan> calls;

  private UsageTables(List<CallSpan> calls) {
    this.calls = calls;
  }

  /** The lines of all tables. */
  public static List<String> lines(List<ReceivedSpan> spans) {
    UsageTables tables =
        new UsageTables(spans.stream().map(CallSpan::of).filter(Objects::nonNull).toList());
    List<String> lines = new ArrayList<>();
    lines.addAll(tables.by("application", "application_name"));
    lines.addAll(tables.by("tenant", "tenant_id"));
    lines.addAll(tables.by("cost centre", "cost_center"));
    return lines;
  }

  private List<String> by(String heading, String key) {
    TextTable table =
        new TextTable(heading, "requests", "input", "output", "cache read", "cache write");
    groups(key)
        .forEach(
            (name, group) ->
                table.row(
                    name,
                    (long) group.size(),
                    sum(group, CallSpan::inputTokens),
                    sum(group, CallSpan::outputTokens),
                    sum(group, CallSpan::cacheReadTokens),
                    sum(group, CallSpan::cacheWriteTokens)));
    List<String> lines = new ArrayList<>(List.of("", "Usage by " + heading));
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

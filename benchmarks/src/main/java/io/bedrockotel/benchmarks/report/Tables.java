package io.bedrockotel.benchmarks.report;

import io.bedrockotel.benchmarks.results.Bar;
import io.bedrockotel.benchmarks.results.Bars;
import io.bedrockotel.benchmarks.results.Environment;
import io.bedrockotel.benchmarks.results.Figures;
import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.Results.Line;
import io.bedrockotel.benchmarks.results.Rule;
import io.bedrockotel.benchmarks.results.Spread;
import io.bedrockotel.benchmarks.results.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of the page. */
final class Tables {

  private static final Map<String, String> CALLS = new LinkedHashMap<>();

  static {
    CALLS.put("converse", "Converse");
    CALLS.put("converse-30-turns", "Converse with 30 turns");
    CALLS.put("async-converse", "Converse, asynchronous");
    CALLS.put("stream-10", "ConverseStream of 10 events");
    CALLS.put("stream-1000", "ConverseStream of 1,000 events");
    CALLS.put("invoke-1kb", "InvokeModel, request of 1 kB");
    CALLS.put("invoke-100kb", "InvokeModel, request of 100 kB");
    CALLS.put("invoke-5mb", "InvokeModel, request of 5 MB");
    CALLS.put("titan-embedding", "InvokeModel, a Titan embedding");
    CALLS.put("cohere-96-vectors", "InvokeModel, 96 Cohere embeddings");
    CALLS.put("invoke-stream-100", "InvokeModelWithResponseStream of 100 chunks");
  }

  private final Results results;
  private final Figures figures;

  Tables(Results results) {
    this.results = results;
    this.figures = results.figures();
  }

  String bars() {
    Table table = new Table(List.of("what", "measured", "at most", "bar"));
    for (Bar bar : Bars.load().bars()) {
      table.row(
          List.of(
              bar.title(),
              Numbers.withUnit(Numbers.of(bar.of(figures)), bar.unit()),
              Numbers.withUnit(Numbers.of(bar.atMost()), bar.unit()),
              bar.heldBy(figures) ? "held" : "**missed**"));
    }
    return table.text();
  }

  /** One row for each kind of call of which the figure was measured. */
  String ofCalls(String figure) {
    Table table = byVariant("call");
    CALLS.forEach(
        (call, title) -> {
          if (figures.names().contains(figure + "/" + call)) {
            table.row(row(title, figure + "/" + call));
          }
        });
    return table.text();
  }

  /** One row for each kind of call. */
  String sent() {
    List<Variant> variants = List.of(Variant.MODULE_OFF, Variant.STOCK, Variant.OURS);
    List<String> header = new ArrayList<>(List.of("call"));
    variants.forEach(variant -> header.add(variant.title()));
    Table table = new Table(header);
    CALLS.forEach(
        (call, title) -> {
          List<String> cells = new ArrayList<>(List.of(title));
          variants.forEach(
              variant ->
                  cells.add(results.sent().getOrDefault(call, Map.of()).getOrDefault(variant, "")));
          table.row(cells);
        });
    return table.text();
  }

  String startUp() {
    return byVariant("until the first answer")
        .row(row("CPU, s", "startup_cpu"))
        .row(row("time, s", "startup_wall"))
        .text();
  }

  String openStreams() {
    return byVariant("heap").row(row("bytes of a stream", "heap_per_open_stream")).text();
  }

  String growth() {
    Table table = byVariant("calls made");
    for (int percent : List.of(10, 25, 50, 75, 100)) {
      int calls = (int) (results.plan().growthCalls() * (percent / 100.0));
      table.row(row(Numbers.of(calls), "live_heap/" + percent));
    }
    List<String> growth = new ArrayList<>(List.of("growth after the first tenth"));
    for (Variant variant : Variant.values()) {
      growth.add(Numbers.of(Spread.of(Rule.growth(figures, "live_heap", variant))));
    }
    return table.row(growth).text();
  }

  String environment() {
    Environment environment = results.environment();
    return new Table(List.of("what", "is"))
        .row(List.of("date", environment.date()))
        .row(List.of("processors", String.valueOf(environment.cores())))
        .row(List.of("system", environment.system()))
        .row(List.of("JVM", environment.jvm()))
        .row(List.of("OpenTelemetry Java agent", environment.agent()))
        .row(List.of("AWS SDK for Java", environment.sdk()))
        .row(List.of("extension", environment.extension()))
        .text();
  }

  /** What the figures are made of whose bars were missed. */
  String profiles() {
    StringBuilder text = new StringBuilder();
    results
        .profiles()
        .forEach(
            (title, profile) -> {
              Table table = new Table(List.of(profile.unit(), "of"));
              for (Line line : profile.lines()) {
                String amount = Numbers.of((double) line.amount());
                table.row(List.of(amount, "`" + line.place() + "`"));
              }
              text.append("\n### ").append(title).append("\n\n");
              text.append(table.text()).append("\n");
            });
    return text.toString().strip();
  }

  private static Table byVariant(String first) {
    List<String> header = new ArrayList<>(List.of(first));
    Arrays.stream(Variant.values()).map(Variant::title).forEach(header::add);
    return new Table(header);
  }

  private List<String> row(String first, String figure) {
    List<String> cells = new ArrayList<>(List.of(first));
    for (Variant variant : Variant.values()) {
      cells.add(Numbers.of(figures.spread(figure, variant)));
    }
    return cells;
  }
}

package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import io.bedrockotel.benchmarks.workload.Step;
import io.bedrockotel.benchmarks.workload.Step.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a call sends, in words: costs say little without what they are for. */
final class SentTelemetry {

  private static final String METADATA = "aws.bedrock.request_metadata.";

  private final ForkRunner runner;
  private final TelemetrySink sink;

  SentTelemetry(ForkRunner runner, TelemetrySink sink) {
    this.runner = runner;
    this.sink = sink;
  }

  /** By call, for the variants that have an agent. */
  Map<String, Map<Variant, String>> of(List<Scenario> scenarios)
      throws BenchmarkFailure, InterruptedException {
    Map<String, Map<Variant, String>> sent = new TreeMap<>();
    for (Scenario scenario : scenarios) {
      Map<Variant, String> byVariant = new EnumMap<>(Variant.class);
      for (Variant variant : List.of(Variant.MODULE_OFF, Variant.STOCK, Variant.OURS)) {
        byVariant.put(variant, of(variant, scenario));
      }
      sent.put(scenario.toString(), byVariant);
    }
    return sent;
  }

  private String of(Variant variant, Scenario scenario)
      throws BenchmarkFailure, InterruptedException {
    Step step = new Step(Kind.PROBE, scenario, 1);
    runner.run(variant, List.of(step), List.of());
    List<TelemetrySink.Span> spans = sink.spans();
    List<String> parts = new ArrayList<>();
    parts.add(number(spans.size(), "span"));
    parts.add(number(spans.stream().mapToInt(span -> span.attributes().size()).sum(), "attribute"));
    parts.add(sink.metricSeries() + " metric series");
    parts.add(number(sink.logRecords(), "log record"));
    String metadata = metadata(spans);
    if (!metadata.isEmpty()) {
      parts.add("to Bedrock: " + metadata);
    }
    return String.join(", ", parts);
  }

  private static String number(int number, String what) {
    return (number == 0 ? "no" : number) + " " + what + (number == 1 ? "" : "s");
  }

  private static String metadata(List<TelemetrySink.Span> spans) {
    return spans.stream()
        .flatMap(span -> span.attributes().stream())
        .filter(key -> key.startsWith(METADATA))
        .map(key -> "`" + key.substring(METADATA.length()) + "`")
        .collect(Collectors.joining(", "));
  }
}

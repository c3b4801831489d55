package io.bedrockotel.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.benchmarks.results.Bars;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Results;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The page on performance: a text with places for tables and numbers. */
final class PerformancePage {

  private final Results results;

  PerformancePage(Results results) {
    this.results = results;
  }

  String text() {
    String text = template();
    for (Map.Entry<String, String> value : values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private Map<String, String> values() {
    Tables tables = new Tables(results);
    Plan plan = results.plan();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("verdict", verdict());
    values.put("bars", tables.bars());
    values.put("missed", missed(tables.profiles()));
    values.put("sent", tables.sent());
    values.put("bytes", tables.ofCalls("bytes_per_call"));
    values.put("time", tables.ofCalls("time_per_call"));
    values.put("cpu", tables.ofCalls("cpu_per_call"));
    values.put("bytes-c2", tables.ofCalls("bytes_per_call_c2"));
    values.put("start-up", tables.startUp());
    values.put("open-streams", tables.openStreams());
    values.put("growth", tables.growth());
    values.put("environment", tables.environment());
    values.put("rounds", String.valueOf(plan.rounds()));
    values.put("start-ups", String.valueOf(plan.startUps()));
    values.put("heap-rounds", String.valueOf(plan.heapRounds()));
    values.put("streams", Numbers.of(plan.openStreams()));
    values.put("tenants", Numbers.of(plan.growthCalls()));
    return values;
  }

  private static String missed(String profiles) {
    return profiles.isEmpty()
        ? ""
        : "## What the figures are made of whose bars were missed\n\n"
            + "For a call, the lines of extension or agent that allocate. For open streams, the "
            + "classes on the heap beyond\nthose with the module off; for growth, beyond those "
            + "after the first tenth. For the start-up, the methods of\nextension or agent that "
            + "are nearest to what runs, beyond those with the module off, in samples of 10 ms.\n\n"
            + profiles
            + "\n\n";
  }

  private String verdict() {
    long all = Bars.load().bars().size();
    long held = Bars.load().bars().stream().filter(bar -> bar.heldBy(results.figures())).count();
    if (held == all) {
      return "All " + all + " bars are held.";
    }
    return held + " of " + all + " bars are held, " + (all - held) + " missed.";
  }

  private static String template() {
    try (InputStream file = PerformancePage.class.getResourceAsStream("performance.template")) {
      byte[] bytes = Objects.requireNonNull(file, "performance.template").readAllBytes();
      return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

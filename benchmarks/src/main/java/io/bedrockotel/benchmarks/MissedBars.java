package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Bar;
import io.bedrockotel.benchmarks.results.Bars;
import io.bedrockotel.benchmarks.results.Figures;
import io.bedrockotel.benchmarks.results.Results.Profile;
import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The bars that a run has missed, each with a profile that shows why. */
final class MissedBars {

  private final Allocations allocations;
  private final HeapAndStartUp heapAndStartUp;
  private final Path recordings;

  MissedBars(Allocations allocations, HeapAndStartUp heapAndStartUp, Path recordings) {
    this.allocations = allocations;
    this.heapAndStartUp = heapAndStartUp;
    this.recordings = recordings;
  }

  Map<String, Profile> profiles(Figures figures)
      throws BenchmarkFailure, InterruptedException, IOException {
    Map<String, Profile> profiles = new TreeMap<>();
    for (Bar bar : Bars.load().bars()) {
      if (!bar.heldBy(figures)) {
        profiles.put(bar.title(), of(bar.figure()));
      }
    }
    return profiles;
  }

  Profile of(String figure) throws BenchmarkFailure, InterruptedException, IOException {
    Files.createDirectories(recordings);
    return switch (figure) {
      case "heap_per_open_stream" ->
          Profile.of("bytes of a stream", heapAndStartUp.classesOfAStream(recordings));
      case "live_heap" -> Profile.of("bytes", heapAndStartUp.classesThatGrow(recordings));
      case "startup_cpu" -> Profile.of("ms", heapAndStartUp.startUpProfile(recordings));
      case "bytes_per_call/stream-" -> calls(Scenario.STREAM_1000);
      default -> calls(Scenario.of(figure.substring(figure.indexOf('/') + 1)));
    };
  }

  private Profile calls(Scenario scenario)
      throws BenchmarkFailure, InterruptedException, IOException {
    return Profile.of(
        "bytes of a call",
        allocations
            .profile(Variant.OURS, scenario, recordings.resolve(Variant.OURS.toString()))
            .callers());
  }
}

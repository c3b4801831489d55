package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.workload.AgentThreads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where agent and extension allocate, as a flight recording of some calls shows it. */
final class AllocationProfile {

  /**
   * One kind of object at one place.
   *
   * @param type the object's class
   * @param allocatedIn the method that allocates it
   * @param calledFrom the nearest method of the extension on the way there, else of the agent
   */
  record Site(String type, String allocatedIn, String calledFrom) {}

  private final int calls;
  private final Map<Site, Long> bytes = new HashMap<>();
  private long underExtension;
  private long underAgent;
  private long total;

  private AllocationProfile(int calls) {
    this.calls = calls;
  }

  static AllocationProfile of(Path recording, int calls) throws IOException {
    AllocationProfile profile = new AllocationProfile(calls);
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (!AgentThreads.exports(event.getThread().getJavaName())) {
          profile.add(event);
        }
      }
    }
    return profile;
  }

  /** Bytes of a call by the place in extension or agent, the most first. */
  Map<String, Long> callers() {
    return perCall(Site::calledFrom);
  }

  /** Bytes of a call by kind of object and place, the most first. */
  Map<Site, Long> sites() {
    return perCall(site -> site);
  }

  private <K> Map<K, Long> perCall(Function<Site, K> by) {
    Map<K, Long> sums = new HashMap<>();
    bytes.forEach((site, weight) -> sums.merge(by.apply(site), weight, Long::sum));
    Map<K, Long> sorted = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
        .forEach(sum -> sorted.put(sum.getKey(), sum.getValue() / calls));
    return sorted;
  }

  String summary() {
    return "%,d B a call; %,d of them below the extension's methods, %,d below the agent's alone"
        .formatted(total / calls, underExtension / calls, underAgent / calls);
  }

  private void add(RecordedEvent event) {
    RecordedStackTrace trace = event.getStackTrace();
    long weight = event.getLong(event.hasField("tlabSize") ? "tlabSize" : "allocationSize");
    total += weight;
    if (trace == null) {
      return;
    }
    List<RecordedFrame> frames = trace.getFrames();
    Optional<String> extension = CodePlaces.ofExtension(frames);
    Optional<String> agent = CodePlaces.ofAgent(frames);
    if (extension.isPresent()) {
      underExtension += weight;
    } else if (agent.isPresent()) {
      underAgent += weight;
    }
    String type = event.getClass("objectClass").getName();
    extension
        .or(() -> agent)
        .map(caller -> new Site(type, CodePlaces.line(frames.get(0)), caller))
        .ifPresent(site -> bytes.merge(site, weight, Long::sum));
  }
}

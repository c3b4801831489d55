package io.bedrockotel.benchmarks.workload;

import java.util.Set;

/** The threads on which the agent exports in the background. */
public final class AgentThreads {

  private static final Set<String> PREFIXES =
      Set.of(
          "BatchSpanProcessor",
          "BatchLogRecordProcessor",
          "PeriodicMetricReader",
          "okhttp",
          "OkHttp");

  private AgentThreads() {}

  /** Whether a thread of that name is one of them. */
  public static boolean exports(String thread) {
    return PREFIXES.stream().anyMatch(thread::startsWith);
  }
}

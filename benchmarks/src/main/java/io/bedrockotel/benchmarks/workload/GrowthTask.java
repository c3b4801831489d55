package io.bedrockotel.benchmarks.workload;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Follows the heap in use over many calls, each with a tenant and a user of its own. */
final class GrowthTask implements Task {

  /** After how many percent of the calls the heap is looked at. */
  private static final int[] POINTS = {10, 25, 50, 75, 100};

  private final Console console;
  private final @Nullable Path histograms;

  /**
   * The task of one JVM.
   *
   * @param histograms the directory for what is on the heap, or null
   */
  GrowthTask(Console console, @Nullable Path histograms) {
    this.console = console;
    this.histograms = histograms;
  }

  @Override
  public int run(Step step) throws IOException {
    try (Caller caller = Caller.of(step.scenario())) {
      int calls = Task.probe(console, step.scenario(), caller);
      for (int percent : POINTS) {
        int end = (int) ((long) step.size() * percent / 100);
        for (; calls < end; calls++) {
          callAs("tenant-" + calls, "user-" + calls, caller);
        }
        console.sayAndWait("ready");
        console.figure("live_heap/" + percent, (double) LiveHeap.bytes());
        if (histograms != null) {
          LiveHeap.histogram(histograms.resolve(Workload.GROWTH + percent));
        }
      }
      return calls;
    }
  }

  private static void callAs(String tenant, String user, Caller caller) {
    Baggage baggage = Baggage.builder().put("tenant_id", tenant).put("user_id", user).build();
    Runnable call = caller::call;
    Context.current().with(baggage).wrap(call).run();
  }
}

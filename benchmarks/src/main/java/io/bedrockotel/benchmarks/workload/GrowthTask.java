package io.bedrockotel.benchmarks.workload;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;

/** Follows the heap in use over many calls, each with a tenant and a user of its own. */
final class GrowthTask implements Task {

  /** After how many percent of the calls the heap is looked at. */
  private static final int[] POINTS = {10, 25, 50, 75, 100};

  private final Console console;

  GrowthTask(Console console) {
    this.console = console;
  }

  @Override
  public int run(Step step) {
    try (Caller caller = Caller.of(step.scenario())) {
      int calls = Task.probe(console, step.scenario(), caller);
      for (int percent : POINTS) {
        int end = (int) ((long) step.size() * percent / 100);
        for (; calls < end; calls++) {
          callAs("tenant-" + calls, "user-" + calls, caller);
        }
        console.sayAndWait("ready");
        console.figure("live_heap/" + percent, (double) LiveHeap.bytes());
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

package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Variant;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A quick look at what stays on the heap. */
@Command(
    name = "heap",
    description = "Prints the heap that an open stream holds, or that calls leave behind.")
final class HeapCommand implements Callable<Integer> {

  @Mixin private Setting setting = new Setting();

  @Option(
      names = "--variants",
      split = ",",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Variant> variants = List.of(Variant.values());

  @Option(
      names = "--streams",
      description = "how many are open, each with 2 MB of the SDK's (default: ${DEFAULT-VALUE})")
  private int streams = 1_000;

  @Option(
      names = "--growth",
      description = "print the heap in use after some percent of so many calls instead")
  private int growthCalls;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    setting.run((layout, sink) -> measure(layout, sink));
    return 0;
  }

  private void measure(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException {
    ForkRunner runner = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);
    Plan plan = Plan.quick().withHeap(streams, growthCalls);
    HeapAndStartUp heap = new HeapAndStartUp(runner, plan);
    PrintWriter out = spec.commandLine().getOut();
    for (Variant variant : variants) {
      (growthCalls > 0 ? heap.growth(variant) : heap.openStreams(variant))
          .forEach((name, value) -> out.printf("%-35s %-12s %,14.1f%n", name, variant, value));
      out.flush();
    }
  }
}

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

/** A quick look at what an open stream holds. */
@Command(name = "heap", description = "Prints the heap that an open stream holds.")
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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    setting.run((layout, sink) -> measure(layout, sink));
    return 0;
  }

  private void measure(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException {
    ForkRunner runner = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);
    HeapAndStartUp heap = new HeapAndStartUp(runner, Plan.quick().withOpenStreams(streams));
    PrintWriter out = spec.commandLine().getOut();
    for (Variant variant : variants) {
      heap.openStreams(variant)
          .forEach((name, value) -> out.printf("%-35s %-12s %,14.1f%n", name, variant, value));
      out.flush();
    }
  }
}

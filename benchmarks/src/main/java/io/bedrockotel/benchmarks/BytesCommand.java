package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Figures;
import io.bedrockotel.benchmarks.results.Spread;
import io.bedrockotel.benchmarks.results.Variant;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A quick look at what calls allocate. */
@Command(
    name = "bytes",
    description = "Prints the bytes that a call allocates: least, middle and most of the rounds.")
final class BytesCommand implements Callable<Integer> {

  @Mixin private Setting setting = new Setting();
  @Mixin private Selection selection = new Selection();

  @Option(names = "--rounds", description = "JVMs of each variant (default: ${DEFAULT-VALUE})")
  private int rounds = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    setting.run((layout, sink) -> measure(layout, sink));
    return 0;
  }

  private void measure(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException {
    ForkRunner runner = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);
    Allocations allocations = new Allocations(runner, 1);
    Figures figures = new Figures();
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : selection.variants()) {
        figures.add(variant, allocations.measure(variant, selection.scenarios()));
      }
    }
    print(figures, selection.variants());
  }

  private void print(Figures figures, List<Variant> variants) {
    PrintWriter out = spec.commandLine().getOut();
    for (String name : figures.names()) {
      for (Variant variant : variants) {
        Spread spread = figures.spread(name, variant);
        out.printf(
            "%-35s %-12s %,14.1f %,14.1f %,14.1f%n",
            name, variant, spread.min(), spread.median(), spread.max());
      }
    }
    out.flush();
  }
}

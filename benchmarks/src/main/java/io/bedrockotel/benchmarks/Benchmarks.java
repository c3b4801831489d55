package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.workload.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The benchmarks as a command. */
@Command(
    name = Benchmarks.NAME,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Measures what the extension costs beside the stock agent and its own module.")
public final class Benchmarks implements Callable<Integer> {

  static final String NAME = "benchmarks";

  @Option(names = "--root", description = "the checkout with the built jars (default: .)")
  private Path root = Path.of("");

  @Option(names = "--rounds", description = "forks of each variant (default: ${DEFAULT-VALUE})")
  private int rounds = 3;

  @Option(
      names = "--scenarios",
      split = ",",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Scenario> scenarios = List.of(Scenario.values());

  @Option(
      names = "--variants",
      split = ",",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Variant> variants = List.of(Variant.values());

  @Option(
      names = "--profile",
      description = "print where agent and extension allocate, instead of how much")
  private boolean profile;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the benchmarks once. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Benchmarks())
            .registerConverter(Scenario.class, Scenario::of)
            .registerConverter(Variant.class, Variant::of)
            .execute(args));
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Layout layout = new Layout(root.toAbsolutePath().normalize());
    PrintWriter out = spec.commandLine().getOut();
    try (TelemetrySink sink = TelemetrySink.start()) {
      layout.check();
      ForkRunner runner = new ForkRunner(layout, sink);
      if (profile) {
        new ProfileRun(runner, layout, out).run(variants, scenarios);
      } else {
        print(measure(runner, out), out);
      }
      return 0;
    } catch (BenchmarkFailure e) {
      spec.commandLine().getErr().println(NAME + ": " + e.getMessage());
      return 1;
    }
  }

  private Figures measure(ForkRunner runner, PrintWriter out)
      throws BenchmarkFailure, InterruptedException {
    Figures figures = new Figures();
    for (int round = 1; round <= rounds; round++) {
      for (Variant variant : variants) {
        figures.add(variant, runner.run(variant, scenarios));
        out.println("round " + round + " of " + rounds + ": " + variant);
        out.flush();
      }
    }
    return figures;
  }

  private void print(Figures figures, PrintWriter out) {
    for (String name : figures.names()) {
      for (Variant variant : variants) {
        Spread spread = Spread.of(figures.rounds(name, variant));
        out.printf(
            "%-35s %-12s %,14.1f %,14.1f %,14.1f%n",
            name, variant, spread.min(), spread.median(), spread.max());
      }
    }
    out.flush();
  }
}

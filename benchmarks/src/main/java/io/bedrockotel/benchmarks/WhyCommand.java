package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Bar;
import io.bedrockotel.benchmarks.results.Bars;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Results.Line;
import io.bedrockotel.benchmarks.results.Results.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A look at what a figure that has a bar is made of. */
@Command(
    name = "why",
    description = "Prints what figures that have a bar are made of, as the page does of a miss.")
final class WhyCommand implements Callable<Integer> {

  @Mixin private Setting setting = new Setting();

  @Option(
      names = "--figures",
      split = ",",
      required = true,
      completionCandidates = BarredFigures.class,
      description = "of: ${COMPLETION-CANDIDATES}")
  private List<String> figures = List.of();

  @Option(
      names = "--streams",
      description = "how many are open, each with 2 MB of the SDK's (default: ${DEFAULT-VALUE})")
  private int streams = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What there is to ask for. */
  static final class BarredFigures implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Bars.load().bars().stream().map(Bar::figure).iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    setting.run((layout, sink) -> print(layout, sink));
    return 0;
  }

  private void print(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException, IOException {
    ForkRunner runner = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);
    Path recordings = layout.recordings();
    Plan plan = Plan.whole().withHeap(streams, Plan.whole().growthCalls());
    HeapAndStartUp heap = new HeapAndStartUp(runner, plan);
    MissedBars bars = new MissedBars(new Allocations(runner, 1), heap, recordings);
    PrintWriter out = spec.commandLine().getOut();
    for (String figure : figures) {
      Profile profile = bars.of(figure);
      out.printf("%s, %s%n", figure, profile.unit());
      for (Line line : profile.lines()) {
        out.printf("%,10d  %s%n", line.amount(), line.place());
      }
      out.flush();
    }
  }
}

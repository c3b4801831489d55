package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.report.Report;
import io.bedrockotel.benchmarks.results.Bar;
import io.bedrockotel.benchmarks.results.Bars;
import io.bedrockotel.benchmarks.results.Plan;
import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.ResultsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole measurement, which ends in the page. */
@Command(
    name = "run",
    description =
        "Measures everything and writes results, page and plot. The exit code says whether the"
            + " measurement is valid; bars that are missed are printed, and stand on the page.")
final class RunCommand implements Callable<Integer> {

  @Mixin private Setting setting = new Setting();

  @Option(
      names = "--quick",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "only show that everything works, and write nothing")
  private boolean quick;

  @Option(
      names = "--end-with-parent",
      description = "give up when the process that started the run ends")
  private boolean endWithParent;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (endWithParent) {
      ProcessHandle.current().parent().ifPresent(RunCommand::endWith);
    }
    setting.run((layout, sink) -> measure(layout, sink));
    return 0;
  }

  /** Maven, when it is told to end, leaves what it has executed running. */
  private static void endWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> System.exit(1));
  }

  private void measure(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    Measurement measurement =
        new Measurement(layout, sink, quick ? Plan.quick() : Plan.whole(), out);
    if (quick) {
      out.println("Measured, too briefly to mean anything: " + measurement.quick().names());
      out.flush();
      return;
    }
    Results results = measurement.whole();
    ResultsFile.write(results, layout.results());
    new Report(results).write(layout.page(), layout.plot());
    print(results, out);
  }

  private static void print(Results results, PrintWriter out) {
    long missed = 0;
    for (Bar bar : Bars.load().bars()) {
      boolean held = bar.heldBy(results.figures());
      missed += held ? 0 : 1;
      out.printf(
          "%-6s %-40s %,.3f %s (at most %,.2f)%n",
          held ? "held" : "MISSED",
          bar.title(),
          bar.of(results.figures()).median(),
          bar.unit(),
          bar.atMost());
    }
    out.println("BENCHMARKS bars=" + Bars.load().bars().size() + " missed=" + missed);
    out.flush();
  }
}

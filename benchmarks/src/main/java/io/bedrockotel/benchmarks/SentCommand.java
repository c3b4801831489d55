package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.report.Report;
import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.ResultsFile;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a call sends, looked at again: it is no measurement and does not need a quiet machine. */
@Command(
    name = "sent",
    description = "Looks again at what calls send, and puts it into results, page and plot.")
final class SentCommand implements Callable<Integer> {

  @Mixin private Setting setting = new Setting();

  @Override
  public Integer call() throws Exception {
    setting.run((layout, sink) -> look(layout, sink));
    return 0;
  }

  private static void look(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException, IOException {
    ForkRunner forks = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);
    Results measured = ResultsFile.read(layout.results());
    var sent = new SentTelemetry(forks, sink).of(List.of(Scenario.values()));
    Results results =
        new Results(
            measured.environment(), measured.plan(), sent, measured.figures(), measured.profiles());
    ResultsFile.write(results, layout.results());
    new Report(results).write(layout.page(), layout.plot());
  }
}

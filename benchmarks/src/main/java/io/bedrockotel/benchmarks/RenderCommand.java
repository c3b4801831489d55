package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.report.Report;
import io.bedrockotel.benchmarks.results.ResultsFile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The page and the plot, written again from the results of the last run. */
@Command(
    name = "render",
    description = "Writes page and plot again from the results of the last run.")
final class RenderCommand implements Callable<Integer> {

  @Mixin private Setting setting = new Setting();

  @Override
  public Integer call() throws IOException {
    Layout layout = setting.layout();
    new Report(ResultsFile.read(layout.results())).write(layout.page(), layout.plot());
    return 0;
  }
}

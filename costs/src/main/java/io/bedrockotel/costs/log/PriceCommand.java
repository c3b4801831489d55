package io.bedrockotel.costs.log;

import io.bedrockotel.cost.PriceFile;
import io.bedrockotel.cost.PriceFileException;
import io.bedrockotel.cost.PriceTable;
import io.bedrockotel.cost.Pricing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that prices a model invocation log. */
@Command(
    name = "log",
    description = "Prices a directory of Bedrock's model invocation log, payer by payer.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PriceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIRECTORY", description = "where the log's files are, at any depth")
  private Path directory = Path.of("");

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "KEYS",
      defaultValue = "cost_center,tenant_id",
      description = "request metadata that makes a payer (default: ${DEFAULT-VALUE})")
  private List<String> keys = List.of();

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "prices that add to the built-in ones or replace them")
  private @Nullable Path prices;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "ARN-OR-ID=MODEL",
      description = "what application inference profiles stand for")
  private Map<String, String> models = new LinkedHashMap<>();

  @Option(
      names = "--only-known-terms",
      description = {
        "leave calls unpriced whose service tier the log does not tell, as of InvokeModel;",
        "without it they are priced as of the default tier, and counted as assumed"
      })
  private boolean onlyKnownTerms;

  @Option(
      names = "--skip",
      description = "name and leave out lines that cannot be read, in place of ending there")
  private boolean skip;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Report report = new Report(keys);
    try {
      LogPricing pricing = new LogPricing(prices(), models, onlyKnownTerms);
      new LogFiles(directory, skip ? problem -> skip(problem, report) : Problems.FATAL)
          .read(call -> report.add(call, pricing));
    } catch (LogException | PriceFileException e) {
      spec.commandLine().getErr().println(e.getMessage());
      spec.commandLine().getErr().flush();
      return CommandLine.ExitCode.USAGE;
    }
    report.print(spec.commandLine().getOut());
    return 0;
  }

  private Pricing prices() throws PriceFileException {
    return new Pricing(
        PriceFile.builtIn(), prices == null ? PriceTable.EMPTY : PriceFile.read(prices));
  }

  private void skip(String problem, Report report) {
    report.skip();
    spec.commandLine().getErr().println("skipped: " + problem);
    spec.commandLine().getErr().flush();
  }
}

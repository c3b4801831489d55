package io.bedrockotel.costs.log;

import io.bedrockotel.cost.PriceFile;
import io.bedrockotel.cost.PriceFileException;
import io.bedrockotel.cost.PriceTable;
import io.bedrockotel.cost.Pricing;
import io.bedrockotel.cost.Quote;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, Bill> bills = new TreeMap<>();
  private final Bill total = new Bill();

  @Override
  public Integer call() {
    try {
      Pricing pricing =
          new Pricing(
              PriceFile.builtIn(), prices == null ? PriceTable.EMPTY : PriceFile.read(prices));
      new LogFiles(directory).read(call -> add(call, pricing));
    } catch (IOException | PriceFileException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    print(spec.commandLine().getOut());
    return 0;
  }

  private void add(LoggedCall call, Pricing pricing) {
    if (call.failed() && call.usage() == null) {
      return;
    }
    Quote quote = pricing.quote(call.consumption(models), call.day());
    String payer =
        String.join(",", keys.stream().map(call::metadata).map(PriceCommand::quoted).toList());
    bills.computeIfAbsent(payer, any -> new Bill()).add(call.usage(), quote.cost());
    total.add(call.usage(), quote.cost());
  }

  private static String quoted(String value) {
    return value.contains(",") ? "\"" + value + "\"" : value;
  }

  private void print(PrintWriter out) {
    out.println(String.join(",", keys) + ",calls,input_tokens,output_tokens,usd,unpriced_calls");
    bills.forEach((payer, bill) -> out.println(payer + "," + figures(bill)));
    out.printf(
        "PRICED calls=%d unpriced=%d input_tokens=%d output_tokens=%d usd=%s%n",
        total.calls(),
        total.unpriced(),
        total.inputTokens(),
        total.outputTokens(),
        total.dollars());
    out.flush();
  }

  private static String figures(Bill bill) {
    return String.format(
        "%d,%d,%d,%s,%d",
        bill.calls(), bill.inputTokens(), bill.outputTokens(), bill.dollars(), bill.unpriced());
  }
}

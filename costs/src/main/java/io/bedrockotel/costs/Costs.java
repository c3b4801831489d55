package io.bedrockotel.costs;

import io.bedrockotel.costs.log.PriceCommand;
import io.bedrockotel.costs.prices.TableCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line for the costs of Bedrock calls. */
@Command(
    name = "bedrock-costs",
    description = "Prices Bedrock's invocation logs, and makes the extension's price table.",
    mixinStandardHelpOptions = true,
    subcommands = {PriceCommand.class, TableCommand.class})
public final class Costs {
  private Costs() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Costs()).execute(args));
  }
}

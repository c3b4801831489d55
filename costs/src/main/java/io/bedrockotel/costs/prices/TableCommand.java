package io.bedrockotel.costs.prices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that makes the price table. */
@Command(
    name = "table",
    description = "Makes the price table of the extension from the data of genai-prices.",
    mixinStandardHelpOptions = true)
public final class TableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "JSON", description = "the provider aws of genai-prices, as JSON")
  private Path source = Path.of("");

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DAY",
      description = "when the package was published, such as 2026-09-23")
  private String date = "";

  @Option(
      names = "--package-version",
      required = true,
      paramLabel = "VERSION",
      description = "the version of the package")
  private String version = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try {
      PriceTableText table = new PriceTableText(Files.readString(source, UTF_8));
      spec.commandLine().getOut().print(table.text(date, version));
      spec.commandLine().getOut().flush();
      table.leftOut().forEach(model -> spec.commandLine().getErr().println("left out: " + model));
      spec.commandLine().getErr().flush();
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), source + " is no data of genai-prices: " + e.getMessage(), e);
    }
  }
}

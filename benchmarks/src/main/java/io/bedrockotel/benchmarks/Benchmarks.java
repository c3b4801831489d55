package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The benchmarks as commands. */
@Command(
    name = Benchmarks.NAME,
    subcommands = {
      RunCommand.class,
      BytesCommand.class,
      HeapCommand.class,
      ProfileCommand.class,
      WhyCommand.class,
      SentCommand.class,
      RenderCommand.class
    },
    description = "Measures what the extension costs beside the stock agent and its own module.")
public final class Benchmarks {

  static final String NAME = "benchmarks";

  private Benchmarks() {}

  /** Carries out one command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Benchmarks());
    addHelp(commandLine);
    commandLine.getSubcommands().values().forEach(Benchmarks::addHelp);
    commandLine.registerConverter(Scenario.class, name -> convert(name, Scenario::of));
    commandLine.registerConverter(Variant.class, name -> convert(name, Variant::of));
    commandLine.setExecutionExceptionHandler(
        (e, failed, result) -> {
          if (!(e instanceof BenchmarkFailure)) {
            throw e;
          }
          failed.getErr().println(NAME + ": " + e.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        });
    return commandLine;
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("--help").usageHelp(true).description("show these options").build());
  }

  private static <T> T convert(String name, Function<String, T> of) {
    try {
      return of.apply(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + name + "' " + e.getMessage());
    }
  }
}

package io.bedrockotel.examples.scenarios;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** A scenario's command line, on which every failure is one line and an exit code. */
final class ScenarioCommandLine {

  private ScenarioCommandLine() {}

  static int execute(Callable<Integer> scenario, String... args) {
    CommandLine commandLine = new CommandLine(scenario);
    String name = commandLine.getCommandName();
    commandLine.setParameterExceptionHandler(
        (e, arguments) -> {
          System.err.println(name + ": " + e.getMessage() + " (--help shows the options)");
          return CommandLine.ExitCode.USAGE;
        });
    commandLine.setExecutionExceptionHandler(
        (e, parsed, result) -> {
          System.err.println(name + ": " + FailureLine.of(e));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return commandLine.execute(args);
  }
}

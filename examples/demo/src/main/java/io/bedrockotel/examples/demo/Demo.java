package io.bedrockotel.examples.demo;

import io.bedrockotel.examples.pipeline.collector.CollectorBinary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demo as a command: four applications, attached and reconciled. */
@Command(
    name = Demo.NAME,
    sortOptions = false,
    description =
        "Runs the scenario applications under the OpenTelemetry Java agent with the "
            + "extension, against a local Bedrock, and compares what spans, metrics, "
            + "invocation log and server say. The exit code is 0 only if all agree.")
public final class Demo implements Callable<Integer> {

  static final String NAME = "demo";

  @Option(names = "--root", description = "the checkout with the built jars (default: .)")
  private Path root = Path.of("");

  @Option(
      names = "--work-dir",
      description = "where logs go (default: examples/demo/target/demo in the checkout)")
  private @Nullable Path workDir;

  @Option(
      names = "--only",
      split = ",",
      description = "the scenarios to run, of: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Scenario> scenarios = List.of(Scenario.values());

  @Option(
      names = "--at-once",
      description = "how many scenarios run at a time (default: ${DEFAULT-VALUE})")
  private int atOnce = 2;

  @Option(
      names = "--collector",
      description =
          "the collector that everything goes through, or none "
              + "(default: what collector-config/build made, OTELCOL, or otelcol-contrib)")
  private @Nullable String collector;

  @Option(
      names = "--fault",
      description = "for the demo's own test: what the receiver corrupts (default: none)")
  private String fault = "none";

  @Option(
      names = "--end-with-parent",
      description = "give up when the process that started the demo ends")
  private boolean endWithParent;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the demo once. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Demo());
    commandLine
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("--help").usageHelp(true).description("show these options").build());
    commandLine.registerConverter(Scenario.class, Scenario::ofOption);
    commandLine.setParameterExceptionHandler(
        (e, args) -> {
          e.getCommandLine()
              .getErr()
              .println(NAME + ": " + e.getMessage() + " (--help shows the options)");
          return CommandLine.ExitCode.USAGE;
        });
    return commandLine;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (atOnce < 1) {
      throw new ParameterException(
          spec.commandLine(), "--at-once must be at least 1, but is " + atOnce);
    }
    if (endWithParent) {
      ProcessHandle.current().parent().ifPresent(Demo::endWith);
    }
    PrintWriter out = spec.commandLine().getOut();
    Layout layout = layout();
    try {
      DemoPlan plan = new DemoPlan(scenarios, atOnce, fault, collector(layout));
      return new DemoRun(layout, out).run(plan) ? 0 : 1;
    } catch (DemoFailure e) {
      spec.commandLine().getErr().println(NAME + ": " + e.getMessage());
      return 1;
    }
  }

  /** Maven, when it is told to end, leaves what it has executed running. */
  private static void endWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> System.exit(1));
  }

  private @Nullable Path collector(Layout layout) throws DemoFailure, InterruptedException {
    if (collector != null) {
      return collector.equals("none") ? null : Path.of(collector);
    }
    try {
      return new CollectorBinary(layout.root()).find().orElse(null);
    } catch (IOException e) {
      throw new DemoFailure(e.getMessage() + "; set --collector", e);
    }
  }

  private Layout layout() {
    Path checkout = root.toAbsolutePath().normalize();
    Path work = workDir == null ? checkout.resolve("examples/demo/target/demo") : workDir;
    return new Layout(checkout, work.toAbsolutePath().normalize());
  }
}

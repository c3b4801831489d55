package io.bedrockotel.examples.otlpreceiver;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The receiver as a process of its own. */
@Command(
    name = "otlp-receiver",
    sortOptions = false,
    description = "Receives traces, metrics and logs over OTLP/HTTP and keeps them in memory.")
public final class OtlpReceiverCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      defaultValue = "4318",
      description = "port to listen on, 0 = any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "";

  @Option(
      names = "--fault",
      defaultValue = "none",
      description = {
        "for the demo's own test: corrupt what was received, once",
        "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})"
      })
  private Fault fault = Fault.NONE;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the receiver until the process is ended. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new OtlpReceiverCommand());
    commandLine
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("--help").usageHelp(true).description("show these options").build());
    commandLine.registerConverter(Fault.class, Fault::ofOption);
    commandLine.setParameterExceptionHandler(
        (e, args) -> {
          e.getCommandLine()
              .getErr()
              .println("otlp-receiver: " + e.getMessage() + " (--help shows the options)");
          return CommandLine.ExitCode.USAGE;
        });
    return commandLine;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--port must be between 0 and 65535, but is " + port);
    }
    try (OtlpReceiver receiver = OtlpReceiver.start(host, port, fault)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("otlp-receiver listening on " + receiver.endpoint());
      out.flush();
      receiver.join();
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      spec.commandLine().getErr().println("otlp-receiver: " + cannotListen(e));
      return 1;
    }
  }

  private String cannotListen(IOException e) {
    String address = host + ":" + port;
    if (e.getCause() instanceof BindException taken) {
      return "cannot listen on %s (%s); choose another with --port, 0 = any free one"
          .formatted(address, taken.getMessage());
    }
    return "cannot listen on %s; does --host name an address of this machine?".formatted(address);
  }
}

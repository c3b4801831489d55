package io.bedrockotel.examples.localbedrock;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the stand-in, which runs until it is told to end. */
@Command(
    name = "local-bedrock",
    description = "A stand-in for the Amazon Bedrock Runtime endpoint, with model invocation logs.",
    mixinStandardHelpOptions = true,
    versionProvider = LocalBedrockVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class LocalBedrockCommand implements Callable<Integer> {

  private static final int DEFAULT_PORT = 8321;
  private static final int MAX_PORT = 65_535;
  // The level is lost when nothing holds the logger.
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "" + DEFAULT_PORT,
      paramLabel = "PORT",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = LocalBedrockOptions.DEFAULT_HOST,
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--log-dir",
      paramLabel = "DIRECTORY",
      description = "Write model invocation logs below this directory (default: write none).")
  private @Nullable Path logDirectory;

  @Option(
      names = "--region",
      defaultValue = LocalBedrockOptions.DEFAULT_REGION,
      paramLabel = "REGION",
      description = "Region of calls that are not signed for one (default: ${DEFAULT-VALUE}).")
  private String region = "";

  @Option(
      names = "--account",
      defaultValue = LocalBedrockOptions.DEFAULT_ACCOUNT,
      paramLabel = "ACCOUNT",
      description = "Account that the calls belong to (default: ${DEFAULT-VALUE}).")
  private String account = "";

  @Option(
      names = "--history",
      defaultValue = "" + LocalBedrockOptions.DEFAULT_HISTORY,
      paramLabel = "NUMBER",
      description = "Requests and log records to remember (default: ${DEFAULT-VALUE}).")
  private int history;

  public static void main(String[] arguments) {
    JETTY.setLevel(Level.WARNING);
    System.exit(new CommandLine(new LocalBedrockCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = checked();
    LocalBedrockOptions options =
        new LocalBedrockOptions(host, port, logDirectory, region, account, history);
    try {
      LocalBedrock bedrock = LocalBedrock.start(options);
      Runtime.getRuntime().addShutdownHook(new Thread(bedrock::close, "shutdown"));
      say(line.getOut(), "local-bedrock listening on " + bedrock.endpoint());
    } catch (IOException e) {
      say(line.getErr(), "local-bedrock: " + complaint(e));
      return CommandLine.ExitCode.SOFTWARE;
    }
    new CountDownLatch(1).await();
    return CommandLine.ExitCode.OK;
  }

  private CommandLine checked() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before the call");
    }
    CommandLine line = spec.commandLine();
    if (port < 0 || port > MAX_PORT) {
      throw new ParameterException(
          line, "Invalid value for option '--port': must be from 0 to 65535, but is " + port);
    }
    if (history < 1) {
      throw new ParameterException(
          line, "Invalid value for option '--history': must be 1 or more, but is " + history);
    }
    return line;
  }

  private String complaint(IOException e) {
    if (e instanceof BindException || e.getCause() instanceof BindException) {
      return "cannot listen on %s:%d: is the port taken? Choose another with --port (0 = any free one)."
          .formatted(host, port);
    }
    if (e instanceof UnknownHostException || e.getCause() instanceof java.net.SocketException) {
      return "cannot listen on %s: give an address of this machine with --host.".formatted(host);
    }
    return "cannot write to the log directory %s (%s): choose another with --log-dir."
        .formatted(logDirectory, e.getClass().getSimpleName());
  }

  private static void say(PrintWriter to, String text) {
    to.println(text);
    to.flush();
  }
}

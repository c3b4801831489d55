package io.bedrockotel.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.benchmarks.workload.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One measured JVM, with what it says. */
final class Fork implements AutoCloseable {

  private static final long DEADLINE_SECONDS = 300;

  /** Whatever else the user's shell has set for the agent or the AWS SDK must not take part. */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot");

  private static final String END = "end of output";

  private final Process process;
  private final Thread onInterrupt;
  private final PrintStream input;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<String> output = new ArrayList<>();

  private Fork(Process process) {
    this.process = process;
    this.onInterrupt = new Thread(process::destroyForcibly, "clean-up");
    this.input = new PrintStream(process.getOutputStream(), true, UTF_8);
    Thread reader = new Thread(this::read, "output of a measured JVM");
    reader.setDaemon(true);
    reader.start();
  }

  static Fork start(List<String> command) throws BenchmarkFailure {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().retainAll(INHERITED);
    try {
      Fork fork = new Fork(builder.start());
      Runtime.getRuntime().addShutdownHook(fork.onInterrupt);
      return fork;
    } catch (IOException e) {
      throw new BenchmarkFailure("A JVM could not be started: " + e.getMessage(), e);
    }
  }

  /** The next thing that the fork says, or nothing after the last one. */
  String next() throws BenchmarkFailure, InterruptedException {
    String line = said.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw failure("said nothing for " + DEADLINE_SECONDS + " s");
    }
    if (!line.equals(END)) {
      return line;
    }
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw failure("did not end");
    }
    if (process.exitValue() != 0) {
      throw failure("failed with exit code " + process.exitValue());
    }
    return "";
  }

  /** Lets a fork that waits go on. */
  void proceed() {
    input.println();
  }

  BenchmarkFailure failure(String what) {
    synchronized (output) {
      return new BenchmarkFailure(
          "A measured JVM " + what + "\n  | " + String.join("\n  | ", output));
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (output) {
          output.add(line);
        }
        if (line.startsWith(Console.MARK)) {
          said.add(line.substring(Console.MARK.length()));
        }
      }
    } catch (IOException e) {
      synchronized (output) {
        output.add("(the output could not be read on: " + e.getMessage() + ")");
      }
    } finally {
      said.add(END);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and the hook does the same.
    }
  }
}

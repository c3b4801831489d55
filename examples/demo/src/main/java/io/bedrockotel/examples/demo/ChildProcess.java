package io.bedrockotel.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A started process whose output goes to a file, with the last lines at hand. */
final class ChildProcess {

  private static final String LISTENING = " listening on ";
  private static final int SECONDS_TO_LISTEN = 60;
  private static final int SECONDS_TO_WORK = 120;
  private static final int SECONDS_TO_STOP = 40;
  private static final int TAIL_LINES = 15;

  private final String name;
  private final Path log;
  private final Process process;
  private final Thread reader;
  private final Deque<String> tail = new ArrayDeque<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private ChildProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.reader = new Thread(this::readOutput, name + " output");
  }

  static ChildProcess start(String name, ProcessBuilder builder, Path logs) throws DemoFailure {
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      ChildProcess child = new ChildProcess(name, logs.resolve(name + ".log"), process);
      child.reader.setDaemon(true);
      child.reader.start();
      return child;
    } catch (IOException e) {
      throw new DemoFailure(name + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Waits until the process says where it listens. */
  URI awaitAddress() throws DemoFailure, InterruptedException {
    try {
      return address.get(SECONDS_TO_LISTEN, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw failure("ended before it listened", e);
    } catch (TimeoutException e) {
      throw failure("did not listen within " + SECONDS_TO_LISTEN + " s", e);
    }
  }

  /** Waits until the process has ended by itself, well. */
  void awaitSuccess() throws DemoFailure, InterruptedException {
    if (!process.waitFor(SECONDS_TO_WORK, TimeUnit.SECONDS)) {
      throw failure("did not end within " + SECONDS_TO_WORK + " s", null);
    }
    if (process.exitValue() != 0) {
      throw failure("failed with exit code " + process.exitValue(), null);
    }
  }

  /** Asks the process to end, as an orchestrator does, and waits until it has. */
  void stop() throws DemoFailure, InterruptedException {
    process.destroy();
    if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      throw failure("did not end within " + SECONDS_TO_STOP + " s of being asked to", null);
    }
  }

  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private DemoFailure failure(String what, @Nullable Throwable cause) throws InterruptedException {
    reader.join(TimeUnit.SECONDS.toMillis(1));
    StringBuilder message = new StringBuilder(name + " " + what + "; all its output: " + log);
    synchronized (tail) {
      tail.forEach(line -> message.append("\n  | ").append(line));
    }
    return new DemoFailure(message.toString(), cause);
  }

  private void readOutput() {
    try (BufferedReader output = process.inputReader(UTF_8);
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        copy.println(line);
        keep(line);
        int listening = line.indexOf(LISTENING);
        if (listening >= 0) {
          address.complete(URI.create(line.substring(listening + LISTENING.length()).strip()));
        }
      }
    } catch (IOException e) {
      keep("(the output could not be read on: " + e.getMessage() + ")");
    } finally {
      address.completeExceptionally(new IOException("end of output"));
    }
  }

  private void keep(String line) {
    synchronized (tail) {
      tail.addLast(line);
      if (tail.size() > TAIL_LINES) {
        tail.removeFirst();
      }
    }
  }
}

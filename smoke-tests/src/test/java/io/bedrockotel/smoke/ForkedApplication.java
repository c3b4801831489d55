package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The smoke application in a JVM of its own, with its commands and its output. */
final class ForkedApplication implements AutoCloseable {
  private static final Path TARGET = Path.of(System.getProperty("smoke.target"));
  private static final long DEADLINE_SECONDS = 300;
  private static final String END = "END";

  private final Process process;
  private final PrintStream commands;
  private final AtomicInteger numbers = new AtomicInteger();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final List<Thread> readers;

  private ForkedApplication(Process process) {
    this.process = process;
    this.commands = new PrintStream(process.getOutputStream(), true, UTF_8);
    readers =
        List.of(
            reading(this::readAnswers),
            // Beside the answers: what the JVM logs may come in the middle of a line of them.
            reading(this::readErrors));
  }

  private static Thread reading(Runnable stream) {
    Thread reader = new Thread(stream, "output of the smoke application");
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  /** With the SDK that this module is built with. */
  static ForkedApplication start(Attachment attachment, Map<String, String> environment) {
    try {
      String dependencies = Files.readString(TARGET.resolve("application.classpath")).trim();
      return start(attachment, environment, dependencies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * With another SDK.
   *
   * @param dependencies class path of everything that the application needs; where that has another
   *     form of the application, that one runs
   */
  static ForkedApplication start(
      Attachment attachment, Map<String, String> environment, String dependencies) {
    List<String> command = new ArrayList<>();
    command.add(attachment.javaHome().resolve("bin/java").toString());
    command.addAll(attachment.jvmArguments());
    command.add("-cp");
    command.add(dependencies + System.getProperty("path.separator") + TARGET.resolve("classes"));
    command.add("io.bedrockotel.smoke.app.SmokeApplication");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().putAll(attachment.environment());
    try {
      return ready(new ForkedApplication(builder.start()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that never gets there does not outlive its test. */
  private static ForkedApplication ready(ForkedApplication application) {
    try {
      application.await("READY");
      return application;
    } catch (AssertionError e) {
      application.process.destroyForcibly();
      throw e;
    }
  }

  /** What every fork needs: where Bedrock is, and credentials that nobody checks. */
  static Map<String, String> environment(URI bedrock) {
    return Map.of(
        "SMOKE_BEDROCK", bedrock.toString(),
        "AWS_REGION", "eu-central-1",
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  /** Runs one command to its end, and gives what the application saw. */
  String run(String command) {
    int number = numbers.incrementAndGet();
    commands.println(number + " " + command);
    return await("RESULT " + number + " ");
  }

  /** Everything printed so far, on either stream. */
  List<String> output() {
    return output;
  }

  /**
   * A fork that is stuck or answers something else is of no more use: later commands fail at once.
   */
  private String await(String prefix) {
    try {
      String answer = answers.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
      if (answer == null || !answer.startsWith(prefix)) {
        process.destroyForcibly();
        answers.add(END);
        throw new AssertionError("Waited for " + prefix + ", got " + answer + "\n" + text());
      }
      return answer.substring(prefix.length());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String text() {
    return String.join("\n", output);
  }

  private void readErrors() {
    try (BufferedReader reader = process.errorReader(UTF_8)) {
      reader.lines().forEach(output::add);
    } catch (IOException | UncheckedIOException e) {
      output.add(END + " " + e);
    }
  }

  private void readAnswers() {
    try (BufferedReader reader = process.inputReader(UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.add(line);
        if (line.equals("READY") || line.startsWith("RESULT ")) {
          answers.add(line);
        }
      }
      answers.add(END);
    } catch (IOException e) {
      answers.add(END + " " + e);
    }
  }

  /** Ends the application as its user would: its input ends, the agent flushes. */
  @Override
  public void close() {
    commands.close();
    try {
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The application did not end\n" + text());
      }
      for (Thread reader : readers) {
        reader.join(Duration.ofSeconds(DEADLINE_SECONDS).toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}

package io.bedrockotel.examples.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A scenario in a JVM of its own, which has of the AWS settings only those that the test gives. */
final class ScenarioProcess implements AutoCloseable {

  private static final int SECONDS = 60;

  private final Process process;
  private final BufferedReader out;

  private ScenarioProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(UTF_8);
  }

  static ScenarioProcess start(Map<String, String> awsSettings, Class<?> main, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("AWS_CONFIG_FILE", "none");
    builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "none");
    builder.environment().putAll(awsSettings);
    return new ScenarioProcess(builder.start());
  }

  @Nullable String nextLine() throws IOException {
    return out.readLine();
  }

  String errors() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  /** Sends SIGTERM; {@code Process.destroy} would also close the pipes, with what is in them. */
  void terminate() {
    process.toHandle().destroy();
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ended by itself").isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

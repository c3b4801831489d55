package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalBedrockJarIT {

  @RegisterExtension final RunningBedrock embedded = new RunningBedrock();

  @TempDir Path directory;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void servesUntilToldToEndAndFlushesItsLog() throws Exception {
    Path logs = directory.resolve("logs");
    Process process = start("--port", "0", "--log-dir", logs.toString());
    BufferedReader out = process.inputReader(UTF_8);
    String ready = out.readLine();
    assertThat(ready).matches("local-bedrock listening on http://127\\.0\\.0\\.1:\\d+");
    URI endpoint = URI.create(ready.substring(ready.indexOf("http")));

    embedded.sync(endpoint).converse(request("Hello"));
    process.toHandle().destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(out.readLine()).isNull();
    try (Stream<Path> files = Files.walk(logs)) {
      assertThat(files.filter(file -> file.toString().endsWith(".json.gz"))).hasSize(1);
    }
    assertThat(process.errorReader(UTF_8).lines()).isEmpty();
  }

  @Test
  void takenPort() throws Exception {
    String port = String.valueOf(embedded.get().endpoint().getPort());

    Process process = start("--port", port);

    assertThat(exitCode(process)).isEqualTo(1);
    assertThat(process.errorReader(UTF_8).lines())
        .containsExactly(
            "local-bedrock: cannot listen on 127.0.0.1:"
                + port
                + ": is the port taken? Choose another with --port (0 = any free one).");
    assertThat(process.inputReader(UTF_8).lines()).isEmpty();
  }

  @Test
  void foreignHost() throws Exception {
    Process process = start("--port", "0", "--host", "192.0.2.1");

    assertThat(exitCode(process)).isEqualTo(1);
    assertThat(process.errorReader(UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("local-bedrock: cannot listen on 192.0.2.1");
  }

  @Test
  void directoryThatCannotBeWrittenTo() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    Process process = start("--port", "0", "--log-dir", file.toString());

    assertThat(exitCode(process)).isEqualTo(1);
    assertThat(process.errorReader(UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("local-bedrock: cannot write to the log directory " + file);
  }

  @ParameterizedTest
  @CsvSource({
    "--prt, 1, Unknown options: '--prt'",
    "--port, many, Invalid value for option '--port'",
    "--port, 65536, Invalid value for option '--port'",
    "--history, 0, Invalid value for option '--history'"
  })
  void wrongOptions(String option, String value, String complaint) throws Exception {
    Process process = start(option, value);

    assertThat(exitCode(process)).isEqualTo(2);
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .startsWith(complaint)
        .contains("Usage: local-bedrock");
  }

  @Test
  void helpAndVersion() throws Exception {
    Process help = start("--help");
    Process version = start("--version");

    assertThat(exitCode(help)).isZero();
    assertThat(new String(help.getInputStream().readAllBytes(), UTF_8))
        .contains("--port", "--host", "--log-dir", "--region", "--account", "8321");
    assertThat(exitCode(version)).isZero();
    assertThat(version.inputReader(UTF_8).readLine()).matches("local-bedrock \\d+\\.\\d+.*");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("local-bedrock.jar"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    started.add(process);
    return process;
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}

package io.bedrockotel.examples.otlpreceiver;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReceiverProcessIT {

  private static final String BANNER = "otlp-receiver listening on ";

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      assertThat(process.waitFor(10, SECONDS)).isTrue();
    }
  }

  @Test
  void listensWhereItSays() throws Exception {
    String banner = firstLine(run("--port", "0").inputReader());

    assertThat(banner).matches(BANNER + "http://127\\.0\\.0\\.1:\\d+");
    URI received = URI.create(banner.substring(BANNER.length()) + "/_received/traces");
    assertThat(
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(received).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void takenPort() throws Exception {
    try (OtlpReceiver other = OtlpReceiver.start()) {
      int port = other.endpoint().getPort();

      Process process = run("--port", Integer.toString(port));

      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(all(process.errorReader()))
          .isEqualTo(
              "otlp-receiver: cannot listen on 127.0.0.1:"
                  + port
                  + " (Address already in use); choose another with --port, 0 = any free one\n");
    }
  }

  @Test
  void unknownHost() throws Exception {
    Process process = run("--host", "no-such-host.invalid");

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(all(process.errorReader()))
        .isEqualTo(
            "otlp-receiver: cannot listen on no-such-host.invalid:4318;"
                + " does --host name an address of this machine?\n");
  }

  @Test
  void unknownFault() throws Exception {
    Process process = run("--fault", "flood");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(all(process.errorReader()))
        .isEqualTo(
            "otlp-receiver: Invalid value for option '--fault': 'flood' is no fault; the faults are"
                + " [none, drop-span, double-metric, blank-tenant] (--help shows the options)\n");
  }

  @Test
  void portOutOfRange() throws Exception {
    Process process = run("--port", "70000");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(all(process.errorReader()))
        .isEqualTo(
            "otlp-receiver: --port must be between 0 and 65535, but is 70000"
                + " (--help shows the options)\n");
  }

  @Test
  void help() throws Exception {
    Process process = run("--help");

    assertThat(all(process.inputReader())).contains("--port", "--host", "--fault", "double-metric");
    assertThat(process.waitFor()).isZero();
  }

  private Process run(String... options) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-jar"));
    command.add(System.getProperty("otlp-receiver.jar"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).start();
    started.add(process);
    return process;
  }

  private static String firstLine(BufferedReader reader) throws IOException {
    return reader.readLine();
  }

  private static String all(BufferedReader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    reader.lines().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}

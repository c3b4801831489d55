package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLinesTest {

  static Stream<Callable<Integer>> scenarios() {
    return Stream.of(
        new CustomerService(), new SalesAssistant(), new DeveloperTools(), new DocumentAnalysis());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void helpNamesEveryOption(Callable<Integer> scenario) {
    try (Console console = new Console()) {
      assertThat(ScenarioCommandLine.execute(scenario, "--help")).isZero();

      assertThat(console.out()).startsWith("Usage: ").contains("--model", "--help");
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void wrongOptionIsOneLine(Callable<Integer> scenario) {
    try (Console console = new Console()) {
      assertThat(ScenarioCommandLine.execute(scenario, "--modle=x")).isEqualTo(2);

      assertThat(console.err())
          .endsWith(": Unknown option: '--modle=x' (--help shows the options)\n")
          .hasLineCount(1);
    }
  }

  @Test
  void takenPortIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Console console = new Console()) {
      String port = "--port=" + taken.getLocalPort();

      assertThat(ScenarioCommandLine.execute(new CustomerService(), port)).isEqualTo(1);

      assertThat(console.err())
          .isEqualTo(
              "customer-service: cannot listen on 127.0.0.1:%d (Address already in use); choose"
                      .formatted(taken.getLocalPort())
                  + " another --port (0 = any free one)\n");
    }
  }

  @Test
  void noWorkersIsOneLine() {
    try (Console console = new Console()) {
      assertThat(ScenarioCommandLine.execute(new DocumentAnalysis(), "--workers=0")).isEqualTo(1);

      assertThat(console.err())
          .isEqualTo("document-analysis: --workers must be at least 1, but is 0\n");
    }
  }
}

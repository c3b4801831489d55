package io.bedrockotel.smoke.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import io.bedrockotel.smoke.equivalence.SickReceiver.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The columns in which the extension is attached and something around it is at fault. */
final class FaultColumns implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      file_format: "1.0"
      tracer_provider:
        processors:
          - batch:
              exporter:
                otlp_http:
                  endpoint: ${OTEL_EXPORTER_OTLP_ENDPOINT}/v1/traces
      instrumentation/development:
        java:
          bedrock:
            metadata:
              static: "team=search"
            cost:
              prices: "%s"
      distribution:
        javaagent:
          instrumentation:
            disabled: [aws_sdk_2_2_bedrock_runtime]
      """;

  private static final String PRICES =
      """
      models,since,above_input_tokens,input,output,cache_read,cache_write,cache_write_1h
      my.model,,,1,2,,,
      """;

  private final SickReceiver receiver = SickReceiver.start();
  private final Path prices = file(".csv", PRICES);
  private final Path configuration = file(".yaml", CONFIGURATION.formatted(prices));
  private final Column sick =
      Column.open(
          // A span that hangs is not given up in favour of the next one.
          withReceiver(receiver.endpoint().toString())
              .withEnvironment("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "60000"));
  private final Column nowhere = Column.open(withReceiver(closedPort()));
  private final Column withoutFiles =
      Column.open(Attachment.extension().withJvmArgument("-Dotel.config.file=" + configuration));

  private List<Run> runs = List.of();

  static FaultColumns open() {
    return new FaultColumns();
  }

  /** One call of each kind. */
  static Stream<Case> cases() {
    return Stream.of(
        Case.of("call-sync"),
        Case.of("call-async"),
        Case.of("hooks-sync"),
        Case.of("stream"),
        Case.of("call-sync", "refused", Behaviour.builder().error("ValidationException")),
        Case.of("call-async", "throttled", Behaviour.builder().throttleFirst(2)),
        Case.of(
                "future-cancelled",
                "far answer",
                Behaviour.builder().latencyMs(TimeoutCases.FAR_MS))
            .with(Trait.FATE),
        Case.of("stream-subscription-cancelled", "in an open stream", StreamCancelCases.open())
            .with(Trait.FATE));
  }

  /** Small queues that are emptied one by one overflow at once. */
  private static Attachment withReceiver(String endpoint) {
    return Attachment.extension()
        .with("metadata.static", "team=search")
        .withEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)
        .withEnvironment("OTEL_EXPORTER_OTLP_TIMEOUT", "1000")
        .withEnvironment("OTEL_BSP_MAX_QUEUE_SIZE", "2")
        .withEnvironment("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "1")
        .withEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "50");
  }

  private static String closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String ending, String text) {
    try {
      return Files.writeString(Files.createTempFile("otel", ending), text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the cases under each fault; the receiver is stopped for good in the end. */
  List<Run> run(Column bare) {
    List<Expected> expected = cases().map(one -> Expected.of(one, bare)).toList();
    runs =
        Stream.of(
                under(", receiver answers 500", expected, sick, receiver::refuseAll),
                under(", receiver hanging and queue full", expected, sick, receiver::hold),
                under(", metrics failing", expected, sick, this::failMetrics),
                under(", receiver stopped", expected, sick, receiver::stop),
                under(", endpoint nowhere from the start", expected, nowhere, () -> {}),
                under(", its files gone", expected, withoutFiles, this::deleteFiles))
            .flatMap(column -> column)
            .toList();
    return runs;
  }

  private void failMetrics() {
    receiver.release();
    sick.command("failing-gauge");
  }

  private static Stream<Run> under(
      String fault, List<Expected> expected, Column column, Runnable begin) {
    column.then(begin);
    return expected.stream().map(each -> each.under(fault, column)).toList().stream();
  }

  /** A case on its way through the column without an agent. */
  private record Expected(Case row, String model, CompletableFuture<Observation> bare) {
    static Expected of(Case row, Column bare) {
      String model = Stage.newModel();
      return new Expected(row, model, bare.run(row, model));
    }

    Run under(String fault, Column column) {
      return new Run(row, fault, bare, bare, column.run(row, model));
    }
  }

  private void deleteFiles() {
    try {
      Files.deleteIfExists(configuration);
      Files.deleteIfExists(prices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fault that nobody met would prove nothing. */
  void assertMet() {
    // Batches are of one span: with fewer exports than calls, spans were dropped.
    assertThat(receiver.exports(Phase.HOLDING, "/v1/traces")).isBetween(1L, cases().count() - 1);
    assertThat(receiver.exports(Phase.RELEASED, "/v1/traces")).isPositive();
    assertThat(receiver.refusesConnections()).isTrue();
    nowhere.stage().endApplication();
    assertThat(nowhere.stage().output())
        .anyMatch(line -> line.matches(".*Failed to export \\d+ spans.*"));
    runs.forEach(FaultColumns::assertAttached);
    withoutFiles.stage().endApplication();
    assertThat(withoutFiles.stage().receiver().spans())
        .extracting(span -> span.scope().name())
        .contains(AgentColumns.OURS);
  }

  /** Where no span arrives, what is added to the requests shows that we are there. */
  private static void assertAttached(Run run) {
    assertThat(run.extension().join().requests())
        .as(run.name())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.metadata().get("team")).isEqualTo("search"));
  }

  @Override
  public void close() {
    EquivalenceTest.closeAll(
        List.<AutoCloseable>of(sick, nowhere, withoutFiles, receiver, this::deleteFiles));
  }
}

package io.bedrockotel.smoke.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.io.IOException;
import java.io.UncheckedIOException;
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
      distribution:
        javaagent:
          instrumentation:
            disabled: [aws_sdk_2_2_bedrock_runtime]
      """;

  private final SickReceiver receiver = SickReceiver.start();
  private final Path configuration = configuration();
  private final Column sick = Column.open(withReceiver(receiver.endpoint().toString()));
  private final Column withoutFile =
      Column.open(Attachment.extension().withJvmArgument("-Dotel.config.file=" + configuration));

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
        Case.of("future-cancelled", "far answer", Behaviour.builder().latencyMs(2_000))
            .with(Trait.FATE),
        Case.of("stream-subscription-cancelled"));
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

  private static Path configuration() {
    try {
      Path file = Files.createTempFile("otel", ".yaml");
      return Files.writeString(file, CONFIGURATION, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the cases under each fault; the receiver is stopped for good in the end. */
  List<Run> run(Column bare) {
    List<Expected> expected = cases().map(one -> Expected.of(one, bare)).toList();
    return Stream.of(
            under(", receiver answers 500", expected, sick, receiver::refuseAll),
            under(", receiver slow and queue full", expected, sick, receiver::answerSlowly),
            under(", metrics failing", expected, sick, () -> sick.command("failing-gauge")),
            under(", receiver stopped", expected, sick, receiver::stop),
            under(", configuration file gone", expected, withoutFile, this::deleteFile))
        .flatMap(runs -> runs)
        .toList();
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

  private void deleteFile() {
    try {
      Files.deleteIfExists(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fault that nobody met would prove nothing. */
  void assertMet() {
    assertThat(receiver.requests()).isPositive();
    withoutFile.stage().endApplication();
    assertThat(withoutFile.stage().receiver().spans())
        .extracting(span -> span.scope().name())
        .contains(AgentColumns.OURS);
  }

  @Override
  public void close() {
    EquivalenceTest.closeAll(List.<AutoCloseable>of(sick, withoutFile, receiver, this::deleteFile));
  }
}

package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.aws.LogEvent;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS refuses for now arrives later. */
class AwsRetryTest {
  @TempDir private Path work;

  @ParameterizedTest
  @CsvSource({"500,InternalFailure", "503,ServiceUnavailable"})
  void failureIsSentAgain(int status, String type) throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      backends.aws().disturbance().throwAws(status, type, 6);
      OtlpClient client = new OtlpClient(collector.otlpHttp());

      client.send(List.of(OtlpClient.span().build()));
      client.sendTokens("acme", 7);
      client.sendLogs(List.of(event("once").build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().segments().size() == 1);
      await().atMost(Stage.DEADLINE).until(() -> backends.aws().emf().size() == 1);
      await().atMost(Stage.DEADLINE).until(() -> events(backends).size() == 1);
      assertNothingDropped(collector);
    }
  }

  /** More refusals than the two attempts that the exporter makes unless it is told otherwise. */
  @Test
  void throttledSegmentIsSentAgain() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      backends.aws().disturbance().throwAws(429, "ThrottledException", 4);

      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().segments().size() == 1);
      assertThat(backends.aws().disturbance().answered(429)).isEqualTo(4);
      assertNothingDropped(collector);
    }
  }

  @Test
  void throttledMetricsAndEventsAreSentAgain() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      backends.aws().disturbance().throwAws(400, "ThrottlingException", 8);
      OtlpClient client = new OtlpClient(collector.otlpHttp());

      client.sendTokens("acme", 7);
      client.sendLogs(List.of(event("once").build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().emf().size() == 1);
      await().atMost(Stage.DEADLINE).until(() -> events(backends).size() == 1);
      assertNothingDropped(collector);
    }
  }

  private static List<String> events(Backends backends) {
    return backends.aws().logEvents().stream()
        .filter(event -> event.group().equals("/bedrock/events"))
        .map(LogEvent::message)
        .toList();
  }

  private static void assertNothingDropped(CollectorProcess collector) throws Exception {
    PipelineCollectors.awaitEmptyQueues(collector);
    assertThat(collector.counted("otelcol_exporter_sent", "otlp_grpc/aws")).isPositive();
    assertThat(collector.counted("otelcol_exporter_send_failed", "otlp_grpc/aws")).isZero();
    assertThat(collector.log()).doesNotContain("Dropping data");
  }

  private static EventRecord event(String note) {
    return new EventRecord("gen_ai.evaluation.result").text("note", note);
  }

  private CollectorProcess toAws(Backends backends) throws Exception {
    return PipelineCollectors.start(work, backends.settings(), "receive", "aws");
  }
}

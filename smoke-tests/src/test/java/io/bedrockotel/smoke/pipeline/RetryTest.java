package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the collector does about each answer of a backend. */
class RetryTest {
  private static final String FAILED = "otelcol_exporter_send_failed_spans";

  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void refusedForNowIsSentAgain(int status) throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toNewRelic(backends, Map.of())) {
      backends.newRelic().disturbance().answer(status, 1);

      assertThat(new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build())))
          .isTrue();

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 1);
      assertThat(backends.newRelic().disturbance().requests()).isEqualTo(2);
    }
  }

  @Test
  void unansweredIsSentAgain() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toNewRelic(backends, Map.of("EXPORT_TIMEOUT", "2s"))) {
      backends.newRelic().disturbance().neverAnswer(1);

      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 1);
    }
  }

  @Test
  void internalErrorIsFinalAndCounted() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toNewRelic(backends, Map.of())) {
      backends.newRelic().disturbance().answer(500, 1);
      OtlpClient client = new OtlpClient(collector.otlpHttp());

      client.send(Stream.generate(() -> OtlpClient.span().build()).limit(3).toList());

      await().atMost(Stage.DEADLINE).until(() -> collector.counted(FAILED, "newrelic") == 3);
      client.send(List.of(OtlpClient.span().build()));
      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 1);
    }
  }

  @Test
  void wrongKeyIsNamedInTheLog() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            toNewRelic(backends, Map.of("NEW_RELIC_LICENSE_KEY", "somebody-elses"))) {
      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

      await().atMost(Stage.DEADLINE).until(() -> collector.counted(FAILED, "newrelic") == 1);
      assertThat(collector.log())
          .contains("Exporting failed. Dropping data", "HTTP Status Code 403")
          .doesNotContain("somebody-elses");
    }
  }

  @Test
  void olderNameOfTheKeyIsAccepted() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            toNewRelic(
                backends,
                Map.of(
                    "NEW_RELIC_LICENSE_KEY", PipelineCollectors.UNSET,
                    "NEW_RELIC_INSERT_KEY", Backends.LICENSE,
                    "NEW_RELIC_REGION", ""))) {
      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 1);
    }
  }

  /** As the page says: a key that is set is used, even an empty one. */
  @Test
  void emptyKeyHidesItsOlderName() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            toNewRelic(
                backends,
                Map.of("NEW_RELIC_LICENSE_KEY", "", "NEW_RELIC_INSERT_KEY", Backends.LICENSE))) {
      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

      await().atMost(Stage.DEADLINE).until(() -> collector.counted(FAILED, "newrelic") == 1);
      assertThat(backends.newRelic().refusals())
          .extracting(Refusal::why)
          .containsExactly("403 Forbidden: The header api-key is missing");
    }
  }

  private CollectorProcess toNewRelic(Backends backends, Map<String, String> settings)
      throws Exception {
    Map<String, String> all = new HashMap<>(backends.settings());
    all.putAll(settings);
    return PipelineCollectors.start(work, all, "receive", "newrelic");
  }
}

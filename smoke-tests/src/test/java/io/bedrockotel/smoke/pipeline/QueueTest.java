package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues on disk: their size, and one that is damaged. */
class QueueTest {
  @TempDir private Path work;

  @Test
  void damagedFileIsNamedAndCanBeMovedAway() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, toAny(backends), "receive", "any-otlp")) {
      collector.kill();
      Path damaged = work.resolve("queue").resolve("exporter_otlp_http_any_traces");
      try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
        file.setLength(5_000);
      }

      assertThatThrownBy(collector::startAgain).isInstanceOf(IOException.class);
      assertThat(collector.log())
          .contains("Failed to start component", "file size too small 5000", "otlp_http/any");

      Files.move(damaged, work.resolve("damaged"));
      collector.startAgain();
      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));
      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 1);
    }
  }

  @Test
  void everyQueueIsMeasuredInBytes() throws Exception {
    Map<String, String> settings = Map.of("NEW_RELIC_OTLP_ENDPOINT", "http://127.0.0.1:9");
    try (CollectorProcess collector =
        PipelineCollectors.start(
            work, settings, "receive", "newrelic", "aws", "any-otlp", "gateway")) {
      new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

      for (String exporter :
          List.of(
              "newrelic",
              "aws_traces",
              "aws_metrics",
              "aws_logs",
              "any",
              "loadbalancing",
              "gateway")) {
        assertThat(collector.counted("otelcol_exporter_queue_capacity", exporter))
            .as(exporter)
            .isPositive()
            .satisfies(bytes -> assertThat(bytes % 500_000_000).isZero());
      }
      assertThat(collector.counted("otelcol_exporter_queue_size", "newrelic")).isGreaterThan(50);
    }
  }

  /** A backend that wants a key, so that the headers are seen to be sent. */
  private static Map<String, String> toAny(Backends backends) {
    Map<String, String> settings = new HashMap<>(backends.settings());
    settings.put("OTLP_ENDPOINT", backends.newRelic().endpoint().toString());
    settings.put("OTLP_HEADERS", "{\"api-key\": \"" + Backends.LICENSE + "\"}");
    return settings;
  }
}

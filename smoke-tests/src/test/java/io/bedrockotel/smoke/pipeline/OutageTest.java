package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.aws.XRaySegment;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collector that is killed while its backends are away: what it had taken arrives. */
class OutageTest {
  private static final int BATCHES = 400;
  private static final int SPANS = 5;

  @TempDir private Path work;

  @Test
  void newRelicGetsWhatAKilledCollectorHadTaken() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic")) {
      backends.newRelic().disturbance().down();

      Set<String> taken = sendThroughAKill(collector);
      backends.newRelic().disturbance().up();

      await().atMost(Stage.DEADLINE).until(() -> ids(backends).containsAll(taken));
      PipelineCollectors.awaitEmptyQueues(collector);
      assertThat(taken).hasSize(BATCHES * SPANS);
      assertThat(ids(backends)).isEqualTo(taken);
      // Twice is only the request that the kill left unanswered.
      assertThat(backends.newRelic().spans()).hasSizeBetween(taken.size(), taken.size() + SPANS);
    }
  }

  @Test
  void xrayGetsWhatAKilledCollectorHadTaken() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws")) {
      backends.aws().disturbance().down();

      Set<String> taken = sendThroughAKill(collector);
      backends.aws().disturbance().up();

      await().atMost(Stage.DEADLINE).until(() -> segments(backends).containsAll(taken));
      PipelineCollectors.awaitEmptyQueues(collector);
      assertThat(taken).hasSize(BATCHES * SPANS);
      assertThat(segments(backends)).isEqualTo(taken);
      assertThat(backends.aws().segments()).hasSizeBetween(taken.size(), taken.size() + SPANS);
    }
  }

  @Test
  void applicationGoesOnWhileTheCollectorIsGone() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic");
        Stage stage = Stage.open(Attached.to(collector))) {
      collector.kill();

      String without = stage.run("converse", "anthropic.before-v1:0");
      collector.startAgain();
      String with = stage.run("converse", "anthropic.after-v1:0");

      assertThat(without).startsWith("end_turn");
      assertThat(with).startsWith("end_turn");
      await()
          .atMost(Stage.DEADLINE)
          .until(
              () ->
                  backends.newRelic().spans().stream()
                      .anyMatch(span -> span.attributes().containsValue("anthropic.after-v1:0")));
    }
  }

  /** Sends on and on, as exporters do, what was not taken once more; in between it is killed. */
  private static Set<String> sendThroughAKill(CollectorProcess collector) throws Exception {
    Set<String> taken = ConcurrentHashMap.newKeySet();
    ExecutorService load = Executors.newSingleThreadExecutor();
    try {
      Future<?> sending = load.submit(() -> sendAll(new OtlpClient(collector.otlpHttp()), taken));
      await().atMost(Stage.DEADLINE).until(() -> taken.size() > BATCHES);
      collector.kill();
      collector.startAgain();
      sending.get();
      return taken;
    } finally {
      load.shutdownNow();
    }
  }

  private static Void sendAll(OtlpClient client, Set<String> taken) throws InterruptedException {
    for (int batch = 0; batch < BATCHES; batch++) {
      List<Span> spans = Stream.generate(() -> OtlpClient.span().build()).limit(SPANS).toList();
      while (!client.send(spans)) {
        Thread.onSpinWait();
      }
      spans.forEach(span -> taken.add(hex(span.getSpanId())));
    }
    return null;
  }

  private static Set<String> segments(Backends backends) {
    return backends.aws().segments().stream().map(XRaySegment::id).collect(Collectors.toSet());
  }

  private static Set<String> ids(Backends backends) {
    return backends.newRelic().spans().stream()
        .map(ReceivedSpan::span)
        .map(span -> hex(span.getSpanId()))
        .collect(Collectors.toSet());
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}

package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.TenantTokens;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Token counts through kills: none that was taken is lost, and what may be counted twice. */
class TokenOutageTest {
  private static final int CALLS = 1_000;
  private static final int KILLS = 3;

  @TempDir private Path work;

  /** Only the requests that the kills left unanswered may be there twice. */
  @Test
  void sumIsExactButForUnansweredRequests() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = start(backends)) {
      backends.newRelic().disturbance().down();
      backends.aws().disturbance().down();

      sendThroughKills(collector);
      backends.newRelic().disturbance().up();
      backends.aws().disturbance().up();

      awaitEmptyQueues(backends, collector);
      assertThat(newRelic(backends)).isBetween(CALLS, CALLS + KILLS);
      assertThat(cloudWatch(backends)).isBetween(CALLS, CALLS + KILLS);
    }
  }

  /** What was on its way is sent once more. */
  @Test
  void nothingIsLostWhileBackendsAnswer() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = start(backends)) {
      sendThroughKills(collector);

      awaitEmptyQueues(backends, collector);
      assertThat(newRelic(backends)).isBetween(CALLS, 2 * CALLS);
      assertThat(cloudWatch(backends)).isBetween(CALLS, 2 * CALLS);
    }
  }

  private CollectorProcess start(Backends backends) throws Exception {
    return PipelineCollectors.start(work, backends.settings(), "receive", "newrelic", "aws");
  }

  private static void sendThroughKills(CollectorProcess collector) throws Exception {
    AtomicInteger taken = new AtomicInteger();
    ExecutorService load = Executors.newSingleThreadExecutor();
    try {
      Future<?> sending = load.submit(() -> sendAll(new OtlpClient(collector.otlpHttp()), taken));
      for (int kill = 1; kill <= KILLS; kill++) {
        int before = CALLS * kill / (KILLS + 1);
        await().atMost(Stage.DEADLINE).until(() -> taken.get() > before);
        collector.kill();
        collector.startAgain();
      }
      sending.get();
    } finally {
      load.shutdownNow();
    }
  }

  private static Void sendAll(OtlpClient client, AtomicInteger taken) throws InterruptedException {
    while (taken.get() < CALLS) {
      if (client.sendTokens("acme", 1)) {
        taken.incrementAndGet();
      }
    }
    return null;
  }

  private static void awaitEmptyQueues(Backends backends, CollectorProcess collector) {
    await().atMost(Stage.DEADLINE).until(() -> newRelic(backends) >= CALLS);
    await().atMost(Stage.DEADLINE).until(() -> cloudWatch(backends) >= CALLS);
    PipelineCollectors.awaitEmptyQueues(collector);
  }

  private static int newRelic(Backends backends) {
    return (int) TenantTokens.ofMetrics(backends.newRelic().metrics()).total();
  }

  private static int cloudWatch(Backends backends) {
    return (int) TenantTokens.ofEmf(backends.aws().emf()).total();
  }
}

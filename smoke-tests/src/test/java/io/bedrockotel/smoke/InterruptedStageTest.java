package io.bedrockotel.smoke;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A test that is told to end leaves no application behind. */
class InterruptedStageTest {
  private static final int FAR_MS = 600_000;

  @Test
  void interruptEndsTheApplication() {
    Set<ProcessHandle> before = children();
    ExecutorService runner = Executors.newSingleThreadExecutor();
    try {
      String model = Stage.newModel();
      runner.submit(() -> runInVain(model));
      await().atMost(Stage.DEADLINE).until(() -> arrived);
      assertThat(children()).hasSizeGreaterThan(before.size());
    } finally {
      runner.shutdownNow();
    }
    await().atMost(Stage.DEADLINE).until(() -> before.containsAll(children()));
    await().atMost(Stage.DEADLINE).until(runner::isTerminated);
  }

  private volatile boolean arrived;

  private void runInVain(String model) {
    try (Stage stage = Stage.open(Attachment.none())) {
      stage.behave(Stage.behaviour().latencyMs(FAR_MS));
      Thread watch =
          new Thread(
              () -> {
                await().atMost(Stage.DEADLINE).until(() -> !stage.requests(model).isEmpty());
                arrived = true;
              });
      watch.start();
      stage.run("converse", model);
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).collect(toSet());
  }
}

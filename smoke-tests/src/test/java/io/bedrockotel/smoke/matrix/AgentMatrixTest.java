package io.bedrockotel.smoke.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.smoke.Stage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The core tests in every cell of agents, JVMs, modes and styles of configuration. */
class AgentMatrixTest {
  private static final int AT_ONCE = 2;
  private static final long DEADLINE_MINUTES = 30;
  private static final long ENDING_MINUTES = 2;

  @Test
  void everyCell() throws InterruptedException {
    List<Cell> cells = Cell.all();
    Map<String, Throwable> failures = run(cells);
    System.out.println("AGENTS cells=" + cells.size() + " failed=" + failures.size());
    assertThat(reasons(failures)).isEmpty();
  }

  private static Map<String, Throwable> run(List<Cell> cells) throws InterruptedException {
    Map<String, Throwable> failures = new ConcurrentSkipListMap<>();
    ExecutorService runners = Executors.newFixedThreadPool(AT_ONCE);
    try {
      cells.forEach(cell -> runners.execute(() -> run(cell, failures)));
      runners.shutdown();
      assertThat(runners.awaitTermination(DEADLINE_MINUTES, TimeUnit.MINUTES))
          .as(
              "all cells within %s minutes, without failures so far but %s",
              DEADLINE_MINUTES, failures)
          .isTrue();
    } finally {
      // A cell that is interrupted ends its application.
      runners.shutdownNow();
      assertThat(runners.awaitTermination(ENDING_MINUTES, TimeUnit.MINUTES)).isTrue();
    }
    return failures;
  }

  private static void run(Cell cell, Map<String, Throwable> failures) {
    try (Stage stage = Stage.open(cell.attachment(), cell.classPath())) {
      new CoreTests(stage).run(cell.agent().helpers(cell.mode()));
    } catch (Throwable failure) {
      failures.put(cell.toString(), failure);
    }
  }

  private static String reasons(Map<String, Throwable> failures) {
    StringBuilder reasons = new StringBuilder();
    failures.forEach((cell, why) -> reasons.append(cell).append(": ").append(why).append("\n"));
    return reasons.toString();
  }
}

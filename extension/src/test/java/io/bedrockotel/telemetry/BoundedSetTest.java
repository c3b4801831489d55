package io.bedrockotel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BoundedSetTest {
  private static final int THREADS = 8;

  @Test
  void firstMembersStay() {
    BoundedSet<String> set = new BoundedSet<>(2);

    assertThat(set.admit("a")).isTrue();
    assertThat(set.admit("b")).isTrue();
    assertThat(set.admit("c")).isFalse();
    assertThat(set.admit("a")).isTrue();
    assertThat(set.admit("c")).isFalse();
  }

  @Test
  void threadsTogetherStayBelowTheLimit() throws Exception {
    for (int round = 0; round < 200; round++) {
      BoundedSet<Integer> set = new BoundedSet<>(10);
      Set<Integer> admitted = ConcurrentHashMap.newKeySet();
      together(
          thread -> {
            for (int i = 0; i < 40; i++) {
              int value = (i + thread * 5) % 40;
              if (set.admit(value)) {
                admitted.add(value);
              }
            }
          });

      assertThat(admitted).hasSize(10);
    }
  }

  @Test
  void threadsWithTheSameValuesLoseNoPlace() throws Exception {
    for (int round = 0; round < 200; round++) {
      BoundedSet<Integer> set = new BoundedSet<>(10);
      Set<Integer> refused = ConcurrentHashMap.newKeySet();
      together(
          thread -> {
            for (int i = 0; i < 10; i++) {
              if (!set.admit(i)) {
                refused.add(i);
              }
            }
          });

      assertThat(refused).isEmpty();
    }
  }

  private interface Work {
    void run(int thread);
  }

  private static void together(Work work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  work.run(number);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

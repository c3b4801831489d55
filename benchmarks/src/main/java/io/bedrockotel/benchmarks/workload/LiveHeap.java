package io.bedrockotel.benchmarks.workload;

import java.lang.management.ManagementFactory;

/** What of the heap is still in use after everything else has been collected. */
final class LiveHeap {

  private static final int COLLECTIONS = 3;

  private LiveHeap() {}

  static long bytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/** What of the heap is still in use after everything else has been collected. */
final class LiveHeap {

  private static final int MOST_COLLECTIONS = 12;
  private static final int SETTLED_BYTES = 4_096;
  private static final int PAUSE_MILLIS = 100;

  private LiveHeap() {}

  /** Collects until that changes little: what weak references held goes by and by. */
  static long bytes() {
    long before = Long.MAX_VALUE;
    long used = collected();
    for (int i = 1; i < MOST_COLLECTIONS && before - used > SETTLED_BYTES; i++) {
      pause();
      before = used;
      used = collected();
    }
    return used;
  }

  private static long collected() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a measurement", e);
    }
  }

  /** Leaves bytes of each class in a file, as the JVM's own diagnostics print them. */
  static void histogram(Path file) throws IOException {
    try {
      Object histogram =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      Files.writeString(file, histogram.toString());
    } catch (JMException e) {
      throw new IllegalStateException("The JVM gives no histogram of its heap", e);
    }
  }
}

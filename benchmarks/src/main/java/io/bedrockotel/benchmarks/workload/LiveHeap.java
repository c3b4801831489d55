package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

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

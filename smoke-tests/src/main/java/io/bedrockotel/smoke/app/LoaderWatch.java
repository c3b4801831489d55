package io.bedrockotel.smoke.app;

import java.lang.management.ManagementFactory;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The class loaders that were dropped, until nothing holds them, finalizers included. */
final class LoaderWatch {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final int POLL_MILLIS = 200;

  private final Set<Reference<ClassLoader>> loaders = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

  void add(ClassLoader loader) {
    loaders.add(new PhantomReference<>(loader, gone));
  }

  /** The number of classes once all loaders are gone, or should be. */
  int loadedClasses() throws InterruptedException {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!loaders.isEmpty() && System.nanoTime() < end) {
      System.gc();
      Reference<? extends ClassLoader> next = gone.remove(POLL_MILLIS);
      while (next != null) {
        loaders.remove(next);
        next = gone.poll();
      }
    }
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  int retained() {
    return loaders.size();
  }
}

package io.bedrockotel.smoke.jvm;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The JVMs at hand, by their feature version. */
public final class Jvms {
  private static final Map<Integer, Optional<Path>> HOMES = new ConcurrentHashMap<>();

  private Jvms() {}

  /**
   * Where a JVM is: the build's own, one that is installed beside it, or a pinned JRE.
   *
   * @return empty, after a line that says so, when there is none; in CI that is a failure
   */
  public static Optional<Path> find(int feature) {
    return HOMES.computeIfAbsent(feature, Jvms::lookUp);
  }

  private static Optional<Path> lookUp(int feature) {
    Optional<Path> installed = InstalledJvms.find(feature);
    if (installed.isPresent()) {
      return installed;
    }
    try {
      return Optional.of(PinnedJre.of(feature).home());
    } catch (UnavailableException e) {
      String message =
          "No JVM %d: %s. Install it beside the JDK of the build, or name it in JAVA_HOME_%d."
              .formatted(feature, e.getMessage(), feature);
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(message, e);
      }
      System.out.println("SKIPPED " + message);
      return Optional.empty();
    }
  }
}

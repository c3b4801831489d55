package io.bedrockotel.smoke.jvm;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The JVMs that the machine has: the build's own, those named in the environment, and siblings. */
final class InstalledJvms {
  private static final Path OWN = Path.of(System.getProperty("java.home"));

  private InstalledJvms() {}

  static Optional<Path> find(int feature) {
    return Runtime.version().feature() == feature
        ? Optional.of(OWN)
        : candidates(feature).stream().filter(home -> isJvm(home, feature)).findFirst();
  }

  private static List<Path> candidates(int feature) {
    List<Path> candidates = new ArrayList<>();
    String named = System.getenv("JAVA_HOME_" + feature);
    if (named != null) {
      candidates.add(Path.of(named));
    }
    try (Stream<Path> siblings = Files.list(OWN.toRealPath().getParent())) {
      candidates.addAll(siblings.sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return candidates;
  }

  private static boolean isJvm(Path home, int feature) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return false;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.equals("" + feature) || version.startsWith(feature + ".");
  }
}

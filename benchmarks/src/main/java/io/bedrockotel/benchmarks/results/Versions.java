package io.bedrockotel.benchmarks.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that the build has put together. */
final class Versions {

  private static final Properties VERSIONS = load();

  private Versions() {}

  static String of(String what) {
    return Objects.requireNonNull(VERSIONS.getProperty(what), what);
  }

  private static Properties load() {
    Properties versions = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(file, "versions.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}

package io.bedrockotel.smoke.matrix;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path of an application whose synchronous clients go through the JDK's own HTTP. */
final class HttpClients {
  private static final Path TARGET = Path.of(System.getProperty("smoke.target"));

  /** Two clients are on that class path, and the SDK wants to be told. */
  static final String CHOICE =
      "-Dsoftware.amazon.awssdk.http.service.impl="
          + "software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService";

  private HttpClients() {}

  static String classPath() {
    try {
      return Files.readString(TARGET.resolve("application.classpath")).trim()
          + File.pathSeparator
          + TARGET.resolve("http/url-connection-client.jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

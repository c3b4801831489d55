package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The class path of the smoke application with another version of the AWS SDK, as Maven gives it.
 */
final class SdkClassPath {
  private static final Path TARGET = Path.of(System.getProperty("smoke.target"));
  private static final long DEADLINE_MINUTES = 5;

  private SdkClassPath() {}

  static String of(String version) {
    try {
      Path project = Files.createDirectories(TARGET.resolve("sdk-" + version));
      Files.writeString(project.resolve("pom.xml"), pom(version));
      Path result = project.resolve("class.path");
      run(project, result);
      return Files.readString(result).trim();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path project, Path result) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("smoke.maven.mode").equals("offline=true")) {
      command.add("--offline");
    }
    command.addAll(
        0,
        List.of(
            Path.of(System.getProperty("smoke.maven.home"), "bin", "mvn").toString(),
            "--batch-mode",
            "--quiet",
            "-Dmaven.repo.local=" + System.getProperty("smoke.maven.repository"),
            System.getProperty("smoke.dependency.plugin") + ":build-classpath",
            "-Dmdep.outputFile=" + result));
    Path log = project.resolve("maven.log");
    Process maven =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!maven.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES) || maven.exitValue() != 0) {
        throw new AssertionError("No class path:\n" + Files.readString(log, UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      maven.destroyForcibly();
    }
  }

  private static String pom(String version) {
    StringBuilder dependencies = new StringBuilder();
    for (String artifact : List.of("bedrockruntime", "sqs", "netty-nio-client")) {
      dependencies.append(dependency("software.amazon.awssdk", artifact, version));
    }
    dependencies.append(
        dependency(
            "io.opentelemetry",
            "opentelemetry-api",
            System.getProperty("smoke.opentelemetry.version")));
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>smoke</groupId>
          <artifactId>sdk</artifactId>
          <version>1</version>
          <dependencies>%s</dependencies>
        </project>
        """
        .formatted(dependencies);
  }

  private static String dependency(String group, String artifact, String version) {
    return """
        <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>
        """
        .formatted(group, artifact, version);
  }
}

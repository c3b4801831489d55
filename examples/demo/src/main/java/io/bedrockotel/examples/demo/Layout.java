package io.bedrockotel.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the built jars lie in a checkout, and where the demo writes.
 *
 * @param root the checkout
 * @param work the directory for logs and invocation logs
 */
record Layout(Path root, Path work) {

  private Path localBedrock() {
    return root.resolve("examples/local-bedrock/target/local-bedrock.jar");
  }

  private Path otlpReceiver() {
    return root.resolve("examples/otlp-receiver/target/otlp-receiver.jar");
  }

  Path scenarios() {
    return root.resolve("examples/scenarios/target/scenarios.jar");
  }

  Path extension() {
    return root.resolve("extension/target/bedrock-otel-extension.jar");
  }

  Path agent() {
    return root.resolve("examples/demo/target/opentelemetry-javaagent.jar");
  }

  Path collectorConfig(String name) {
    return root.resolve("collector-config/" + name + ".yaml");
  }

  Path invocationLogs() {
    return work.resolve("invocation-logs");
  }

  List<Path> jars() {
    return List.of(localBedrock(), otlpReceiver(), scenarios(), extension(), agent());
  }

  void check() throws DemoFailure {
    for (Path jar : jars()) {
      if (!Files.isReadable(jar)) {
        throw new DemoFailure(
            root.relativize(jar) + " is missing; build it with `mvn -Pdemo verify` in " + root);
      }
    }
  }

  List<String> localBedrockCommand() {
    return List.of(
        "-jar", localBedrock().toString(), "--port", "0", "--log-dir", invocationLogs().toString());
  }

  List<String> otlpReceiverCommand(String fault) {
    return List.of("-jar", otlpReceiver().toString(), "--port", "0", "--fault", fault);
  }

  /** Removes what an earlier demo left, which would be counted again. */
  void clearInvocationLogs() throws IOException {
    if (Files.exists(invocationLogs())) {
      try (Stream<Path> files = Files.walk(invocationLogs())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(invocationLogs());
  }
}

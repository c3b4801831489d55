package io.bedrockotel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the built jars lie in a checkout.
 *
 * @param root the checkout
 */
record Layout(Path root) {

  Path agent() {
    return module().resolve("target/opentelemetry-javaagent.jar");
  }

  Path extension() {
    return root.resolve("extension/target/bedrock-otel-extension.jar");
  }

  Path module() {
    return root.resolve("benchmarks");
  }

  void check() throws BenchmarkFailure {
    for (Path jar : List.of(agent(), extension())) {
      if (!Files.isReadable(jar)) {
        throw new BenchmarkFailure(
            root.relativize(jar) + " is missing; build it with `mvn package` in " + root);
      }
    }
  }
}

package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
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

  private Path module() {
    return root.resolve("benchmarks");
  }

  Path results() {
    return module().resolve("results/results.json");
  }

  Path page() {
    return root.resolve("docs/performance.md");
  }

  Path plot() {
    return root.resolve("docs/performance.svg");
  }

  Path jmhLog(Variant variant, Scenario scenario) {
    return module().resolve("target/jmh-" + variant + "-" + scenario + ".log");
  }

  Path recordings(Variant variant) {
    return recordings().resolve(variant.toString());
  }

  Path recordings() {
    return module().resolve("target/recordings");
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

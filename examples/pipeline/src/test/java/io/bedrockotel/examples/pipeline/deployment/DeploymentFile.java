package io.bedrockotel.examples.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One example of a deployment: its documents, and the containers that they describe. */
record DeploymentFile(String text) {
  static final Path ROOT = root();
  private static final YAMLMapper YAML = new YAMLMapper();

  static DeploymentFile named(String name) throws IOException {
    return new DeploymentFile(Files.readString(ROOT.resolve("examples/deployment").resolve(name)));
  }

  /** A copy with a mistake in it. */
  DeploymentFile broken(String right, String wrong) {
    if (!text.contains(right)) {
      throw new IllegalArgumentException("not in the file: " + right);
    }
    return new DeploymentFile(text.replace(right, wrong));
  }

  List<JsonNode> documents() throws IOException {
    return YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll();
  }

  /** Services of Compose, and containers of what Kubernetes deploys. */
  List<JsonNode> containers() throws IOException {
    return documents().stream()
        .flatMap(
            document ->
                Stream.concat(
                    elements(document.path("services")),
                    elements(document.at("/spec/template/spec/containers"))))
        .toList();
  }

  static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  /** The variables of a container; empty where the value is a secret's. */
  static Map<String, String> variables(JsonNode container) {
    Map<String, String> variables = new TreeMap<>();
    container
        .path("environment")
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    elements(container.path("env"))
        .forEach(entry -> variables.put(entry.path("name").asText(), entry.path("value").asText()));
    return variables;
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve(".ci/run"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}

package io.bedrockotel.examples.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples name: files, and variables that somebody reads. */
class DeploymentNamesTest {
  private static final String CONFIGURATION = "--config=/etc/bedrock/";
  private static final Path COLLECTOR = DeploymentFile.ROOT.resolve("collector-config");
  private static final Path PROPERTIES = DeploymentFile.ROOT.resolve("docs/configuration.md");

  /** Of the AWS SDKs, the JVM, and the agent. */
  private static final Set<String> OTHERS =
      Set.of(
          "AWS_REGION",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "JAVA_TOOL_OPTIONS",
          "OTEL_SERVICE_NAME",
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compose.newrelic.yaml",
        "compose.aws.yaml",
        "kubernetes.newrelic.yaml",
        "kubernetes.aws.yaml"
      })
  void everyNameExists(String name) throws Exception {
    DeploymentFile file = DeploymentFile.named(name);

    assertThat(configurations(file))
        .hasSize(3)
        .startsWith("receive.yaml")
        .endsWith(name.substring(name.indexOf('.') + 1));
    assertThat(strangers(file)).isEmpty();
    assertThat(file.text()).contains("opentelemetry-collector-contrib:" + testedVersion() + "\n");
  }

  @Test
  void wrongNamesAreSeen() throws Exception {
    DeploymentFile file = DeploymentFile.named("compose.newrelic.yaml");

    assertThat(strangers(file.broken("bedrock/newrelic.yaml", "bedrock/newrelics.yaml")))
        .containsExactly("newrelics.yaml");
    assertThat(strangers(file.broken("OTELCOL_HTTP_ENDPOINT", "OTELCOL_HTTP")))
        .containsExactly("OTELCOL_HTTP");
    assertThat(strangers(file.broken("BEDROCK_EVENTS_ENABLED", "BEDROCK_EVENTS")))
        .containsExactly("OTEL_INSTRUMENTATION_BEDROCK_EVENTS");
  }

  private static String testedVersion() throws IOException {
    return Files.readString(COLLECTOR.resolve("builder.yaml"))
        .replaceFirst("(?s).*/otlpreceiver v([0-9.]+)\n.*", "$1");
  }

  private static List<String> strangers(DeploymentFile file) throws IOException {
    List<String> strangers =
        new ArrayList<>(
            configurations(file).stream()
                .filter(name -> !Files.exists(COLLECTOR.resolve(name)))
                .toList());
    String read = collectorSettings() + properties();
    for (JsonNode container : file.containers()) {
      DeploymentFile.variables(container).keySet().stream()
          .filter(variable -> !OTHERS.contains(variable))
          .filter(variable -> !read.contains("[" + variable + "]"))
          .forEach(strangers::add);
    }
    return strangers;
  }

  private static List<String> configurations(DeploymentFile file) throws IOException {
    return file.containers().stream()
        .flatMap(
            container ->
                Stream.concat(
                    DeploymentFile.elements(container.path("command")),
                    DeploymentFile.elements(container.path("args"))))
        .map(argument -> argument.asText().replace(CONFIGURATION, ""))
        .toList();
  }

  private static String collectorSettings() throws IOException {
    StringBuilder settings = new StringBuilder();
    try (Stream<Path> files = Files.list(COLLECTOR)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        settings.append(Files.readString(file).replaceAll("\\$\\{env:([A-Z_]+)", "[$1]"));
      }
    }
    return settings.toString();
  }

  /** The table of properties, as variables. */
  private static String properties() throws IOException {
    return Files.readString(PROPERTIES)
        .replaceAll("(?m)^\\| `([a-z.-]+)`", "[otel.instrumentation.bedrock.$1]")
        .replaceAll("[.-]", "_")
        .toUpperCase(Locale.ROOT);
  }
}

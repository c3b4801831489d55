package io.bedrockotel.examples.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a scenario is started: the stock agent, the extension, and nothing else of telemetry. */
final class AttachedJvm {

  private final Layout layout;
  private final URI bedrock;
  private final URI otlp;

  AttachedJvm(Layout layout, URI bedrock, URI otlp) {
    this.layout = layout;
    this.bedrock = bedrock;
    this.otlp = otlp;
  }

  List<String> arguments(Scenario scenario, String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-javaagent:" + layout.agent());
    arguments.add("-Dotel.javaagent.extensions=" + layout.extension());
    addUnlessEmpty(
        arguments, "-Dotel.instrumentation.bedrock.metadata.static=", scenario.operatorMetadata());
    addUnlessEmpty(arguments, "-Dotel.instrumentation.methods.include=", scenario.tracedMethods());
    arguments.addAll(List.of("-cp", layout.scenarios().toString(), scenario.mainClass()));
    arguments.addAll(List.of(options));
    return arguments;
  }

  Map<String, String> environment(Scenario scenario) {
    return Map.of(
        "OTEL_SERVICE_NAME", scenario.toString(),
        "OTEL_EXPORTER_OTLP_ENDPOINT", otlp.toString(),
        "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
        "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta",
        "OTEL_INSTRUMENTATION_BEDROCK_EVENTS_ENABLED", "true",
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", bedrock.toString(),
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "demo",
        "AWS_SECRET_ACCESS_KEY", "demo",
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  private static void addUnlessEmpty(List<String> arguments, String option, String value) {
    if (!value.isEmpty()) {
      arguments.add(option + value);
    }
  }
}

package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator sets, and what a wrong value does. */
class SettingsSmokeTest {
  private static final String OURS = "io.bedrockotel.bedrock";

  private final String model = Stage.newModel();

  @Test
  void startUpLineSaysThatTheExtensionIsOn() {
    try (Stage stage = Stage.open(Attachment.extension())) {
      assertThat(lines(stage, "Bedrock extension"))
          .singleElement()
          .asString()
          .contains("INFO")
          .endsWith("Bedrock extension 0.1.0 is on: takeover=true, metadata=true, metrics=true");
      stage.run("converse", model);
      stage.observe(model);
      assertThat(lines(stage, "WARN")).isEmpty();
    }
  }

  @Test
  void withoutTakeoverTheStockModuleStaysAndMetadataStillGoesOut() {
    Attachment attachment =
        Attachment.extension().with("takeover", "false").with("metadata.static", "team=search");
    try (Stage stage = Stage.open(attachment)) {
      stage.run("converse", model);
      Observed observed = stage.observe(model);
      assertThat(observed.spans())
          .singleElement()
          .satisfies(span -> assertThat(span.scope().name()).contains("aws-sdk-2.2"));
      assertThat(observed.counts("gen_ai.client.operation.duration").values()).containsExactly(1L);
      assertThat(stage.requests(model).get(0).body()).contains("\"team\":\"search\"");
    }
  }

  @Test
  void stockModuleThatTheUserAskedForStays() {
    Attachment attachment =
        Attachment.extension()
            .withJvmArgument("-Dotel.instrumentation.aws-sdk-2.2-bedrock-runtime.enabled=true");
    try (Stage stage = Stage.open(attachment)) {
      assertThat(lines(stage, "takeover=false")).hasSize(1);
      stage.run("converse", model, "baggage.tenant_id=acme");
      Observed observed = stage.observe(model);
      stage.endApplication();
      assertThat(observed.spans())
          .singleElement()
          .satisfies(span -> assertThat(span.scope().name()).isNotEqualTo(OURS));
      assertThat(observed.counts("gen_ai.client.operation.duration").values()).containsExactly(1L);
      assertThat(stage.requests(model).get(0).body()).contains("\"tenant_id\":\"acme\"");
    }
  }

  @Test
  void disabledExtensionLeavesTheStockAgent() {
    try (Stage stage = Stage.open(Attachment.extension().with("enabled", "false"))) {
      stage.run("converse", model, "baggage.tenant_id=acme");
      assertThat(stage.observe(model).spans())
          .singleElement()
          .satisfies(span -> assertThat(span.scope().name()).isNotEqualTo(OURS));
      assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
      assertThat(lines(stage, "Bedrock extension")).isEmpty();
    }
  }

  /** The agent does not know our switch there; the extension keeps to it by itself. */
  @Test
  void disabledInADeclarativeFile(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("otel.yaml");
    Files.writeString(
        file,
        """
        file_format: "1.0"
        tracer_provider:
          processors:
            - simple:
                exporter:
                  console:
        instrumentation/development:
          java:
            bedrock:
              enabled: "false"
              metadata:
                static: "team=search"
        """);
    try (Stage stage =
        Stage.open(Attachment.extension().withJvmArgument("-Dotel.config.file=" + file))) {
      assertThat(stage.run("converse", model, "baggage.tenant_id=acme")).startsWith("end_turn");
      stage.endApplication();
      assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
      assertThat(lines(stage, "command converse")).isNotEmpty();
      assertThat(lines(stage, OURS)).isEmpty();
      assertThat(lines(stage, "Bedrock extension")).isEmpty();
    }
  }

  @Test
  void metadataOffLeavesTheRequestAsItWas() {
    try (Stage stage = Stage.open(Attachment.extension().with("metadata.enabled", "false"))) {
      stage.run("converse", model, "baggage.tenant_id=acme");
      ExpectedSpan.converse(model)
          .answered()
          .withoutMetadata()
          .isTheOnlySpanOf(stage.observe(model));
      assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
      assertThat(stage.observe(model).sums("gen_ai.client.token.usage").keySet())
          .allSatisfy(set -> assertThat(set).containsEntry("tenant_id", "acme"));
    }
  }

  @Test
  void endpointThatIsNotListedGetsNoMetadata() {
    Attachment attachment = Attachment.extension().with("metadata.endpoints", "*.amazonaws.com");
    try (Stage stage = Stage.open(attachment)) {
      stage.run("converse", model, "baggage.tenant_id=acme");
      ExpectedSpan.converse(model)
          .answered()
          .withoutMetadata()
          .isTheOnlySpanOf(stage.observe(model));
      assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
    }
  }

  @Test
  void nothingToSaySendsNoEmptyMap() {
    Attachment attachment =
        Attachment.extension()
            .with("metadata.resource", "no.such.attribute:x")
            .with("metadata.trace-context", "false");
    try (Stage stage = Stage.open(attachment)) {
      assertThat(stage.run("converse", model)).startsWith("end_turn");
      assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
    }
  }

  @Test
  void operatorsValuesCannotBeChangedFromOutside() {
    Attachment attachment =
        Attachment.extension()
            .withEnvironment(
                "OTEL_INSTRUMENTATION_BEDROCK_METADATA_STATIC", "team=search,cost_center=CC-42")
            .with("conversation-id", "thread");
    try (Stage stage = Stage.open(attachment)) {
      stage.run("converse", model, "baggage.cost_center=CC-0", "baggage.thread=t-7");
      ExpectedSpan.converse(model)
          .answered()
          .withMetadata("team", "search")
          .withMetadata("cost_center", "CC-42")
          .with("gen_ai.conversation.id", "t-7")
          .isTheOnlySpanOf(stage.observe(model));
    }
  }

  @Test
  void unsampledCallsKeepMetricsAndMetadata() {
    Attachment attachment =
        Attachment.extension().withEnvironment("OTEL_TRACES_SAMPLER", "always_off");
    try (Stage stage = Stage.open(attachment)) {
      stage.run("converse", model, "baggage.tenant_id=acme");
      stage.endApplication();
      Observed observed = new Observed(stage.receiver(), model);
      assertThat(observed.spans()).isEmpty();
      assertThat(observed.sums("gen_ai.client.token.usage")).hasSize(2);
      assertThat(stage.requests(model).get(0).body())
          .contains("\"tenant_id\":\"acme\"")
          .doesNotContain("trace_id", "span_id");
    }
  }

  @Test
  void wrongValuesAreReportedOnceAndDefaulted() {
    Attachment attachment =
        Attachment.extension()
            .with("takeover", "perhaps")
            .with("metrics.max-values", "many")
            .with("metadata.static", "team");
    try (Stage stage = Stage.open(attachment)) {
      stage.run("converse", model);
      stage.observe(model);
      assertThat(lines(stage, "is not accepted"))
          .satisfiesExactlyInAnyOrder(
              line ->
                  assertThat(line)
                      .contains("WARN")
                      .endsWith(
                          "otel.instrumentation.bedrock.takeover=perhaps is not accepted:"
                              + " give true or false. Using true."),
              line ->
                  assertThat(line)
                      .endsWith(
                          "otel.instrumentation.bedrock.metrics.max-values=many is not accepted:"
                              + " give a whole number from 1 to 2147483647. Using 200."),
              line ->
                  assertThat(line)
                      .contains(
                          "otel.instrumentation.bedrock.metadata.static=team is not accepted"));
    }
  }

  private static List<String> lines(Stage stage, String part) {
    return stage.output().stream().filter(line -> line.contains(part)).toList();
  }
}

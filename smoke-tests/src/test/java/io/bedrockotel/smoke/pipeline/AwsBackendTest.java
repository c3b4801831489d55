package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.aws.EmfRecord;
import io.bedrockotel.examples.pipeline.aws.XRaySegment;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.TenantTokens;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What X-Ray, CloudWatch metrics and CloudWatch Logs get of calls of the real agent. */
class AwsBackendTest {
  private static final String MODEL = "global.anthropic.claude-opus-5-5";

  @TempDir private Path work;

  @Test
  void callIsANodeWithAnnotationsMetricsAndAnEvent() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws");
        Stage stage = Stage.open(attached(collector))) {
      stage.run("converse", MODEL, "baggage.tenant_id=acme", "baggage.cost_center=CC-1");
      stage.behave(Stage.behaviour().modelId("amazon.nova-lite-v1:0").error("ValidationException"));
      stage.run("converse", "amazon.nova-lite-v1:0", "baggage.tenant_id=globex");
      stage.endApplication();

      await().atMost(Stage.DEADLINE).until(() -> bedrock(backends).size() == 2);
      await().atMost(Stage.DEADLINE).until(() -> events(backends).size() == 3);
      await()
          .atMost(Stage.DEADLINE)
          .until(() -> TenantTokens.ofEmf(backends.aws().emf()).of("acme") > 0);
      assertThat(backends.aws().refusals()).isEmpty();
      assertNodes(bedrock(backends));
      assertMetrics(backends.aws().emf());
      assertThat(messages(backends, "/bedrock/metrics"))
          .allSatisfy(message -> assertThat(message).contains("\"_aws\""));
      assertThat(events(backends))
          .anySatisfy(
              event ->
                  assertThat(event)
                      .contains(
                          "\"event.name\":\"gen_ai.client.inference.operation.details\"",
                          "\"aws.bedrock.request_metadata.tenant_id\":\"acme\"",
                          "\"trace_id\":"));
    }
  }

  private static Attachment attached(CollectorProcess collector) {
    return Attached.to(collector);
  }

  private static List<XRaySegment> bedrock(Backends backends) {
    return backends.aws().segments().stream()
        .filter(segment -> segment.name().equals("BedrockRuntime"))
        .toList();
  }

  private static List<String> events(Backends backends) {
    return messages(backends, "/bedrock/events");
  }

  private static List<String> messages(Backends backends, String group) {
    return backends.aws().logEvents().stream()
        .filter(event -> event.group().equals(group))
        .map(event -> event.message())
        .toList();
  }

  private static void assertNodes(List<XRaySegment> segments) {
    assertThat(segments).allMatch(segment -> segment.namespace().equals("aws"));
    assertThat(segments.get(0).annotations())
        .containsEntry("tenant_id", "acme")
        .containsEntry("cost_center", "CC-1")
        .containsEntry("application_name", "smoke-application")
        .containsEntry("model", MODEL)
        .containsEntry("profile_type", "global_cross_region")
        .containsEntry("outcome", "completed");
    assertThat(segments.get(0).document().path("aws").path("region").asText())
        .isEqualTo("eu-central-1");
    assertThat(segments.get(0).document().path("aws").path("operation").asText())
        .isEqualTo("Converse");
    assertThat(segments.get(1).annotations()).containsEntry("outcome", "ValidationException");
  }

  private static void assertMetrics(List<EmfRecord> records) {
    assertThat(records)
        .allSatisfy(record -> assertThat(record.namespace()).isEqualTo("Custom/BedrockMetrics"))
        .allSatisfy(
            record ->
                assertThat(record.dimensionSets())
                    .isNotEmpty()
                    .allSatisfy(set -> assertThat(set).hasSizeBetween(1, 4)));
    assertThat(records)
        .flatExtracting(EmfRecord::metrics)
        .extracting(metric -> metric.name() + " " + metric.unit())
        .contains(
            "gen_ai.client.token.usage Count",
            "gen_ai.client.operation.duration Seconds",
            "aws.bedrock.client.cost None",
            "aws.bedrock.client.attempts Count");
    assertThat(records)
        .anySatisfy(
            record ->
                assertThat(record.dimensionSets())
                    .contains(List.of("gen_ai.token.type", "tenant_id")));
  }
}

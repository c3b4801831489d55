package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.aws.EmfMetric;
import io.bedrockotel.examples.pipeline.aws.EmfRecord;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, and paid for, as an embedded metric: nothing that is no metric. */
class AwsMetricsTest {

  @TempDir private Path work;

  @Test
  void everyLineIsAMetric() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, settings(backends), "receive", "aws")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.sendCounter("gen_ai.client.nobody.knows");
      client.sendCounter("aws.bedrock.client.nobody.knows");
      client.sendCounter("aws.bedrock.extension.usage.mismatch");
      client.sendTokens("acme", 7);

      await().atMost(Stage.DEADLINE).until(() -> names(backends).size() == 2);
      assertThat(names(backends))
          .containsExactlyInAnyOrder(
              "aws.bedrock.extension.usage.mismatch", "gen_ai.client.token.usage");
      assertThat(backends.aws().logEvents())
          .allSatisfy(event -> assertThat(event.message()).contains("\"_aws\""));
      assertThat(backends.aws().emf())
          .allMatch(record -> record.namespace().equals("Team/Bedrock"))
          .anyMatch(record -> record.dimensions().equals(Map.of("reason", "none")));
    }
  }

  /** Their records differ in nothing but the resource, which embedded metrics do not have. */
  @Test
  void instancesOfAServiceAreAddedUp() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, settings(backends), "receive", "aws")) {
      new OtlpClient(collector.otlpHttp())
          .sendTokens(List.of(instance("one"), instance("two"), instance("three")), "acme", 7);

      await().atMost(Stage.DEADLINE).until(() -> names(backends).size() == 3);
      assertThat(collector.log()).doesNotContain("Duplicate metric found");
    }
  }

  /** The exporter would add up the running sums. */
  @Test
  void cumulativeIsLeftOut() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, settings(backends), "receive", "aws")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.sendCumulativeTokens("acme", 7);
      client.sendCounter("aws.bedrock.extension.usage.mismatch");

      await().atMost(Stage.DEADLINE).until(() -> !names(backends).isEmpty());
      assertThat(names(backends)).containsExactly("aws.bedrock.extension.usage.mismatch");
    }
  }

  private static List<KeyValue> instance(String id) {
    return List.of(OtlpClient.attribute("service.instance.id", id));
  }

  private static Map<String, String> settings(Backends backends) {
    Map<String, String> settings = new HashMap<>(backends.settings());
    settings.put("CLOUDWATCH_NAMESPACE", "Team/Bedrock");
    return settings;
  }

  private static List<String> names(Backends backends) {
    return backends.aws().emf().stream()
        .map(EmfRecord::metrics)
        .flatMap(List::stream)
        .map(EmfMetric::name)
        .toList();
  }
}

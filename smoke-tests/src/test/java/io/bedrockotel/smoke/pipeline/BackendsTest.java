package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.BackendsReport;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of mixed calls of many tenants, through one collector to every backend at once. */
class BackendsTest {
  private static final String SCOPE = "io.bedrockotel.bedrock";

  @TempDir private Path work;

  @Test
  void everyBackendHasEveryTenantsTokens() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(
                work, backends.settings(), "receive", "newrelic", "aws", "any-otlp");
        Stage stage = Stage.open(Attached.to(collector))) {
      behave(stage);
      stage.run("billed-calls", "any");
      stage.endApplication();
      await().atMost(Stage.DEADLINE).until(() -> arrived(backends));
      BackendsReport report = backends.report();

      System.out.println(report.line());
      assertThat(backends.newRelic().refusals()).isEmpty();
      assertThat(backends.aws().refusals()).isEmpty();
      assertThat(report.agrees()).isTrue();
      assertThat(report.agent().byTenant()).containsAllEntriesOf(logged(stage.invocations()));
      long calls = calls(backends.any().spans());
      assertThat(calls).isEqualTo(2_100);
      assertThat(calls(backends.newRelic().spans())).isEqualTo(calls);
      assertThat(backends.newRelic().events()).hasSize((int) calls);
    }
  }

  private static boolean arrived(Backends backends) {
    BackendsReport report = backends.report();
    int spans = backends.any().spans().size();
    return calls(backends.any().spans()) == 2_100
        && report.agrees()
        && report.newRelicSpans() == spans
        && report.xraySegments() == spans
        && report.newRelicEvents() == 2_100;
  }

  private static long calls(List<ReceivedSpan> spans) {
    return spans.stream().filter(span -> span.scope().name().equals(SCOPE)).count();
  }

  /** What Bedrock itself has logged for the calls whose use the application was told. */
  private static Map<String, Long> logged(List<JsonNode> log) {
    Map<String, Long> tokens = new TreeMap<>();
    for (JsonNode call : log) {
      String tenant = call.at("/requestMetadata/tenant_id").asText();
      if (tenant.startsWith("tenant-")) {
        tokens.merge(
            tenant,
            call.at("/input/inputTokenCount").asLong()
                + call.at("/input/cacheReadInputTokenCount").asLong()
                + call.at("/input/cacheWriteInputTokenCount").asLong()
                + call.at("/output/outputTokenCount").asLong(),
            Long::sum);
      }
    }
    return tokens;
  }

  private static void behave(Stage stage) {
    stage.behave(
        Stage.behaviour().modelId("us.anthropic.claude-sonnet-4-6").cacheRead(975).cacheWrite(64));
    stage.behave(Stage.behaviour().modelId("us.amazon.nova-pro-v1:0").error("ValidationException"));
    stage.behave(Stage.behaviour().modelId("meta.llama3-70b-instruct-v1:0").throttleFirst(300));
    stage.behave(Stage.behaviour().modelId("mistral.mistral-large-2402-v1:0").latencyMs(120_000));
    stage.behave(Stage.behaviour().modelId("us.amazon.nova-premier-v1:0").cutAfter(3));
  }
}

package io.bedrockotel.smoke.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of mixed calls of many tenants: what the metrics say that each used and paid, against
 * Bedrock's own log, at a sampling of one in ten.
 */
class ReconciliationTest {
  /** Its calls are given up, some of them before they are sent. */
  private static final String CANCELLED = "mistral.mistral-large-2402-v1:0";

  @TempDir private Path directory;

  @Test
  void tenantsPayWhatBedrockLogged() throws Exception {
    Path files = directory.resolve("log");
    try (Stage stage = Stage.logging(attachment(), files)) {
      behave(stage);
      String ends = stage.run("billed-calls", "any");
      stage.endApplication();
      List<JsonNode> log = stage.invocations();
      Map<String, Usage> logged = LoggedUsage.of(files, directory.resolve("priced.csv"));
      Map<String, Usage> metered = MeteredUsage.of(stage.receiver());
      Usage difference = difference(logged, metered);
      Joined joined = Joined.of(stage.receiver().spans(), log);

      System.out.printf(
          "RECONCILIATION calls=%d tenants=%d token_difference=%d cost_difference=%d joined=%d/%d%n",
          calls(ends),
          logged.size(),
          difference.tokens(),
          difference.picodollars(),
          joined.found(),
          joined.records());
      assertThat(ends)
          .contains("answered=", "cancelled=", "abandoned=", "cut=", "ThrottlingException=");
      assertThat(calls(ends)).isGreaterThanOrEqualTo(2_000);
      assertThat(metered).isEqualTo(logged).isEqualTo(ListPrices.usage(told(log)));
      assertThat(logged).hasSizeGreaterThan(20).doesNotContainValue(Usage.NONE);
      assertThat(joined.records()).isPositive().isLessThan(log.size() / 2);
      assertThat(joined.found()).isEqualTo(joined.records());
      assertThat(joined.spansWithoutARecord(CANCELLED)).isEmpty();
      assertThat(joined.tracesOfSpans()).isEqualTo(joined.tracesOfWork());
      assertThat(TracedUsage.of(stage.receiver().spans()))
          .isEqualTo(ListPrices.usage(Joined.sampled(told(log))));
    }
  }

  /** Records of calls whose cost the application was told: the others have payers of their own. */
  private static List<JsonNode> told(List<JsonNode> log) {
    return log.stream()
        .filter(record -> record.at("/requestMetadata/tenant_id").asText().startsWith("tenant-"))
        .toList();
  }

  private static Attachment attachment() {
    return Attachment.extension()
        .withEnvironment("AWS_REGION", "us-east-1")
        .withEnvironment("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")
        .withEnvironment("OTEL_TRACES_SAMPLER_ARG", "0.1")
        .withEnvironment("OTEL_BSP_MAX_QUEUE_SIZE", "10000");
  }

  private static void behave(Stage stage) {
    stage.behave(
        Stage.behaviour().modelId("us.anthropic.claude-sonnet-4-6").cacheRead(975).cacheWrite(64));
    stage.behave(
        Stage.behaviour()
            .modelId("global.anthropic.claude-opus-5-5")
            .cacheRead(500)
            .cacheWrite(700)
            .cacheWrite1h(300));
    stage.behave(Stage.behaviour().modelId("us.amazon.nova-pro-v1:0").error("ValidationException"));
    stage.behave(Stage.behaviour().modelId("meta.llama3-70b-instruct-v1:0").throttleFirst(300));
    stage.behave(Stage.behaviour().modelId(CANCELLED).latencyMs(120_000));
    stage.behave(Stage.behaviour().modelId("us.amazon.nova-premier-v1:0").cutAfter(3));
  }

  /** What all tenants together are told too much or too little, each difference counted. */
  private static Usage difference(Map<String, Usage> logged, Map<String, Usage> metered) {
    Map<String, Usage> all = new TreeMap<>(logged);
    metered.keySet().forEach(tenant -> all.putIfAbsent(tenant, Usage.NONE));
    Usage sum = Usage.NONE;
    for (Map.Entry<String, Usage> tenant : all.entrySet()) {
      Usage one = tenant.getValue().minus(metered.getOrDefault(tenant.getKey(), Usage.NONE));
      sum = sum.plus(new Usage(Math.abs(one.tokens()), Math.abs(one.picodollars())));
    }
    return sum;
  }

  /** {@code {answered=1575, …}} as a number of calls. */
  private static int calls(String ends) {
    int calls = 0;
    for (String end : ends.replaceAll("[{}]", "").split(", ")) {
      calls += Integer.parseInt(end.substring(end.indexOf('=') + 1));
    }
    return calls;
  }
}

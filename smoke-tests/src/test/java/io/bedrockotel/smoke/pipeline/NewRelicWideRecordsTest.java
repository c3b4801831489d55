package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.decimal;
import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.number;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.resource.v1.Resource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a record with too many attributes, those stay that tokens, cost and tenants are read from. */
class NewRelicWideRecordsTest {
  private static final Map<String, AnyValue> OF_A_CALL =
      Map.ofEntries(
          Map.entry("gen_ai.provider.name", text("aws.bedrock")),
          Map.entry("gen_ai.operation.name", text("chat")),
          Map.entry("gen_ai.request.model", text("wide")),
          Map.entry("gen_ai.response.model", text("base")),
          Map.entry("gen_ai.response.id", text("r-1")),
          Map.entry("gen_ai.usage.input_tokens", number(12)),
          Map.entry("gen_ai.usage.output_tokens", number(3)),
          Map.entry("gen_ai.usage.cache_read.input_tokens", number(7)),
          Map.entry("gen_ai.usage.cache_creation.input_tokens", number(2)),
          Map.entry("aws.bedrock.cost.total", decimal(0.25)),
          Map.entry("aws.bedrock.cost.cache_write", decimal(0.125)),
          Map.entry("aws.request_id", text("q-1")),
          Map.entry("cloud.region", text("eu-west-1")),
          Map.entry("error.type", text("ThrottlingException")));
  private static final Map<String, AnyValue> METADATA =
      Map.of(
          "aws.bedrock.request_metadata.tenant_id", text("acme"),
          "aws.bedrock.request_metadata.cost_center", text("CC-42"),
          "aws.bedrock.request_metadata.own_key", text("own"));
  private static final Map<String, AnyValue> OF_A_POINT =
      Map.of(
          "gen_ai.token.type", text("input"),
          "gen_ai.request.model", text("wide"),
          "tenant_id", text("acme"),
          "application_name", text("documents"),
          "environment", text("production"),
          "cost_center", text("CC-42"),
          "team", text("search"));

  /** In every order they come first. */
  private static final List<KeyValue> OTHERS = numbered(300, i -> entry("a" + i, number(i)));

  @TempDir private Path work;

  @AutoClose private RunningPipeline pipeline;

  @BeforeEach
  void start() throws Exception {
    pipeline = RunningPipeline.start(work, "receive", "newrelic");
  }

  @Test
  void spanKeepsTheAttributesOfItsCall() throws Exception {
    pipeline
        .client()
        .send(
            List.of(
                OtlpClient.span()
                    .addAllAttributes(OTHERS)
                    .addAllAttributes(entries(OF_A_CALL))
                    .addAllAttributes(entries(METADATA))
                    .build()));

    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().spans().size() == 1);
    assertThat(pipeline.backends().newRelic().spans().get(0).attributes())
        .hasSize(180)
        .containsAllEntriesOf(plain(OF_A_CALL))
        .containsAllEntriesOf(plain(METADATA))
        .containsEntry("gen_ai.system", "aws.bedrock")
        .containsEntry("gen_ai.usage.cache_read_input_tokens", 7L)
        .containsEntry("gen_ai.usage.cache_creation_input_tokens", 2L)
        .containsEntry("a0", 0L);
  }

  @Test
  void dataPointKeepsWhoUsedWhat() throws Exception {
    ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
    request
        .addResourceMetricsBuilder()
        .addScopeMetricsBuilder()
        .addMetricsBuilder()
        .setName("gen_ai.client.token.usage")
        .getGaugeBuilder()
        .addDataPointsBuilder()
        .setAsInt(1)
        .addAllAttributes(OTHERS)
        .addAllAttributes(entries(OF_A_POINT));
    post("/v1/metrics", request.build());

    await()
        .atMost(Stage.DEADLINE)
        .until(() -> pipeline.backends().newRelic().metrics().size() == 1);
    assertThat(
            AttributeValues.of(
                pipeline
                    .backends()
                    .newRelic()
                    .metrics()
                    .get(0)
                    .metric()
                    .getGauge()
                    .getDataPoints(0)
                    .getAttributesList()))
        .hasSize(180)
        .containsAllEntriesOf(plain(OF_A_POINT));
  }

  @Test
  void eventKeepsItsCallAndHasNoMoreThan254AttributesWithItsResource() throws Exception {
    ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
    request
        .addResourceLogsBuilder()
        .setResource(
            Resource.newBuilder()
                .addAllAttributes(OTHERS)
                .addAttributes(entry("service.name", text("documents"))))
        .addScopeLogsBuilder()
        .addLogRecords(
            LogRecord.newBuilder(new EventRecord(EventRecord.DETAILS).build())
                .addAllAttributes(OTHERS)
                .addAllAttributes(entries(OF_A_CALL))
                .addAllAttributes(entries(METADATA)));
    post("/v1/logs", request.build());

    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().events().size() == 1);
    assertThat(pipeline.backends().newRelic().refusals()).isEmpty();
    assertThat(pipeline.backends().newRelic().events().get(0).type())
        .isEqualTo("LlmChatCompletionSummary");
    assertThat(pipeline.backends().newRelic().events().get(0).attributes())
        .hasSize(179)
        .containsAllEntriesOf(plain(OF_A_CALL))
        .containsKeys("id", "vendor", "ingest_source", "trace_id", "span_id")
        .containsEntry("request_id", "q-1")
        .containsEntry("request.model", "wide")
        .containsEntry("response.model", "base")
        .containsEntry("response.usage.prompt_tokens", 12L)
        .containsEntry("response.usage.completion_tokens", 3L)
        .containsEntry("response.usage.total_tokens", 15L)
        .containsEntry("error", true)
        .containsEntry("rate_limited", false)
        .containsEntry("llm.tenant_id", "acme")
        .containsEntry("llm.cost_center", "CC-42")
        .containsEntry("llm.own_key", "own");
  }

  @Test
  void resourceKeepsItsService() throws Exception {
    List<KeyValue> resource =
        Stream.concat(OTHERS.stream(), Stream.of(entry("service.name", text("documents"))))
            .toList();
    pipeline.client().send(resource, List.of(OtlpClient.span().build()));

    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().spans().size() == 1);
    assertThat(pipeline.backends().newRelic().spans().get(0).resource())
        .hasSize(74)
        .containsEntry("service.name", "documents");
  }

  private static List<KeyValue> numbered(int count, IntFunction<KeyValue> attribute) {
    return IntStream.range(0, count).mapToObj(attribute).toList();
  }

  private static List<KeyValue> entries(Map<String, AnyValue> attributes) {
    return attributes.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList();
  }

  private static Map<String, Object> plain(Map<String, AnyValue> attributes) {
    return AttributeValues.of(entries(attributes)).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void post(String path, Message request) throws Exception {
    assertThat(pipeline.client().post(path, request)).isTrue();
  }
}

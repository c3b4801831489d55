package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.decimal;
import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.list;
import static io.bedrockotel.smoke.pipeline.OtlpValues.number;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static io.bedrockotel.smoke.pipeline.OtlpValues.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gets a name of New Relic's is of the type that it has there; else it keeps its own only. */
class NewRelicTypesTest {
  @TempDir private Path work;

  @AutoClose private RunningPipeline pipeline;

  @BeforeEach
  void start() throws Exception {
    pipeline = RunningPipeline.start(work, "receive", "newrelic");
  }

  @Test
  void call() throws Exception {
    Map<String, AnyValue> odd =
        Map.of(
            "gen_ai.usage.input_tokens", text("12"),
            "gen_ai.usage.output_tokens", decimal(3.5),
            "gen_ai.request.model", texts("m"),
            "gen_ai.request.temperature", text("0.5"),
            "gen_ai.request.max_tokens", text("500"),
            "gen_ai.response.model", number(5),
            "aws.request_id", number(5),
            "gen_ai.response.finish_reasons", list(number(7)));
    EventRecord call = EventRecord.details("chat");
    odd.forEach(call::with);

    assertThat(sent(call))
        .containsKeys(odd.keySet().toArray(String[]::new))
        .doesNotContainKeys(
            "response.usage.prompt_tokens",
            "response.usage.completion_tokens",
            "response.usage.total_tokens",
            "request.model",
            "request.temperature",
            "request.max_tokens",
            "response.model",
            "request_id",
            "response.choices.finish_reason");
  }

  @Test
  void callWithoutAReason() throws Exception {
    EventRecord call = EventRecord.details("chat").with("gen_ai.response.finish_reasons", list());

    assertThat(sent(call)).doesNotContainKey("response.choices.finish_reason");
    assertThat(pipeline.collector().log()).doesNotContain("failed to e");
  }

  @Test
  void feedback() throws Exception {
    EventRecord feedback =
        new EventRecord("gen_ai.evaluation.result")
            .number("gen_ai.evaluation.name", 1)
            .text("gen_ai.evaluation.score.value", "0.75")
            .number("gen_ai.evaluation.score.label", 2)
            .number("gen_ai.evaluation.explanation", 3);

    assertThat(sent(feedback))
        .containsEntry("gen_ai.evaluation.score.value", "0.75")
        .doesNotContainKeys("category", "rating", "message");
  }

  @Test
  void span() throws Exception {
    pipeline
        .client()
        .send(
            List.of(
                OtlpClient.span()
                    .addAttributes(entry("gen_ai.provider.name", text("aws.bedrock")))
                    .addAttributes(entry("gen_ai.usage.cache_read.input_tokens", text("7")))
                    .addAttributes(entry("gen_ai.usage.cache_creation.input_tokens", decimal(0.5)))
                    .build()));

    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().spans().size() == 1);
    assertThat(pipeline.backends().newRelic().spans().get(0).attributes())
        .containsEntry("gen_ai.system", "aws.bedrock")
        .containsEntry("gen_ai.usage.cache_read.input_tokens", "7")
        .doesNotContainKeys(
            "gen_ai.usage.cache_read_input_tokens", "gen_ai.usage.cache_creation_input_tokens");
  }

  private Map<String, Object> sent(EventRecord record) throws Exception {
    assertThat(pipeline.client().sendLogs(List.of(record.build()))).isTrue();
    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().events().size() == 1);
    return pipeline.backends().newRelic().events().get(0).attributes();
  }
}

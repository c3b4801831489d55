package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.newrelic.NewRelicEvent;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What New Relic's own events are made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewRelicEventsTest {
  @TempDir private static Path work;

  @AutoClose private RunningPipeline pipeline;

  @BeforeAll
  void start() throws Exception {
    pipeline = RunningPipeline.start(work, "receive", "newrelic");
  }

  @Test
  void chatIsASummary() throws Exception {
    NewRelicEvent event =
        sent(
            details("chat", "chat-model")
                .number("gen_ai.usage.input_tokens", 1_001)
                .number("gen_ai.usage.output_tokens", 31)
                .number("gen_ai.request.max_tokens", 500)
                .decimal("gen_ai.request.temperature", 0.25)
                .decimal("aws.bedrock.operation.duration", 1.5)
                .decimal("gen_ai.response.time_to_first_chunk", 0.25)
                .decimal("aws.bedrock.cost.total", 0.00091905)
                .text("aws.request_id", "r-1")
                .text("gen_ai.response.model", "base-model")
                .text("cloud.region", "us-east-1")
                .text("aws.bedrock.request_metadata.tenant_id", "acme")
                .texts("gen_ai.response.finish_reasons", "tool_use"),
            "chat-model");

    assertThat(event.type()).isEqualTo("LlmChatCompletionSummary");
    assertThat(event.attributes())
        .containsEntry("vendor", "bedrock")
        .containsEntry("ingest_source", "OpenTelemetry")
        .containsEntry("trace_id", event.traceId())
        .containsEntry("span_id", event.spanId())
        .containsEntry("id", event.traceId() + "-" + event.spanId())
        .containsEntry("request_id", "r-1")
        .containsEntry("request.model", "chat-model")
        .containsEntry("request.max_tokens", 500L)
        .containsEntry("request.temperature", 0.25)
        .containsEntry("response.model", "base-model")
        .containsEntry("response.usage.prompt_tokens", 1_001L)
        .containsEntry("response.usage.completion_tokens", 31L)
        .containsEntry("response.usage.total_tokens", 1_032L)
        .containsEntry("response.choices.finish_reason", "tool_calls")
        .containsEntry("duration", 1_500.0)
        .containsEntry("time_to_first_token", 250.0)
        .containsEntry("error", false)
        .containsEntry("rate_limited", false)
        .containsEntry("llm.tenant_id", "acme")
        .containsEntry("cloud.region", "us-east-1")
        .containsEntry("aws.bedrock.cost.total", 0.00091905);
    assertThat(event.traceId()).hasSize(32);
  }

  @Test
  void unknownNumbersAreAbsent() throws Exception {
    NewRelicEvent event = sent(details("chat", "without-usage"), "without-usage");

    assertThat(event.attributes())
        .doesNotContainKeys(
            "response.usage.prompt_tokens",
            "response.usage.completion_tokens",
            "response.usage.total_tokens",
            "duration",
            "time_to_first_token",
            "request_id",
            "response.model",
            "response.choices.finish_reason");
  }

  @Test
  void failedCallSaysSo() throws Exception {
    NewRelicEvent event =
        sent(
            details("chat", "throttled-model")
                .text("error.type", "ThrottlingException")
                .flag("aws.bedrock.rate_limited", true),
            "throttled-model");

    assertThat(event.attributes())
        .containsEntry("error", true)
        .containsEntry("error.type", "ThrottlingException")
        .containsEntry("rate_limited", true);
  }

  @Test
  void otherOperationsHaveEventsOfTheirOwn() throws Exception {
    assertThat(sent(details("text_completion", "plain"), "plain").type())
        .isEqualTo("LlmCompletion");
    assertThat(sent(details("generate_content", "image"), "image").type())
        .isEqualTo("LlmCompletion");
    NewRelicEvent embedding =
        sent(details("embeddings", "vectors").number("gen_ai.usage.input_tokens", 12), "vectors");
    assertThat(embedding.type()).isEqualTo("LlmEmbedding");
    assertThat(embedding.attributes()).containsEntry("response.usage.total_tokens", 12L);
  }

  @Test
  void whatNewRelicHasNoEventForStaysALogRecord() throws Exception {
    staysALogRecord(details("rerank", "rerank-model"), "rerank-model");
  }

  @ParameterizedTest
  @ValueSource(strings = {EventRecord.DETAILS, "gen_ai.evaluation.result"})
  void eventOfAnotherProviderStaysALogRecord(String name) throws Exception {
    EventRecord other =
        new EventRecord(name)
            .text("gen_ai.provider.name", "openai")
            .text("gen_ai.operation.name", "chat")
            .text("gen_ai.request.model", "other " + name)
            .messages("gen_ai.input.messages", EventRecord.message("user", "Hello"));

    staysALogRecord(other, "other " + name);
  }

  private void staysALogRecord(EventRecord record, String model) throws Exception {
    pipeline.client().sendLogs(List.of(record.build(), details("chat", "beside " + model).build()));

    awaited("request.model", "beside " + model);
    await()
        .atMost(Stage.DEADLINE)
        .until(
            () ->
                pipeline.backends().newRelic().logs().stream()
                    .anyMatch(log -> log.attributes().containsValue(model)));
    assertThat(pipeline.backends().newRelic().events())
        .noneMatch(event -> event.attributes().containsValue(model))
        .noneMatch(event -> "Hello".equals(event.attributes().get("content")));
  }

  @Test
  void feedbackIsAnEvent() throws Exception {
    pipeline
        .client()
        .sendLogs(
            List.of(
                new EventRecord("gen_ai.evaluation.result")
                    .text("gen_ai.evaluation.name", "relevance")
                    .text("gen_ai.evaluation.score.label", "positive")
                    .text("gen_ai.evaluation.explanation", "to the point")
                    .build()));

    NewRelicEvent event = awaited("message", "to the point");
    assertThat(event.type()).isEqualTo("LlmFeedbackMessage");
    assertThat(event.attributes())
        .containsEntry("category", "relevance")
        .containsEntry("rating", "positive")
        .containsEntry("ingest_source", "OpenTelemetry")
        .containsEntry("trace_id", event.traceId());
  }

  @Test
  void scoreIsTheRatingWhereThereIsNoLabel() throws Exception {
    pipeline
        .client()
        .sendLogs(
            List.of(
                new EventRecord("gen_ai.evaluation.result")
                    .text("gen_ai.evaluation.name", "relevance")
                    .decimal("gen_ai.evaluation.score.value", 0.75)
                    .text("gen_ai.evaluation.explanation", "with a score")
                    .build()));

    assertThat(awaited("message", "with a score").attributes())
        .containsEntry("rating", 0.75)
        .doesNotContainKey("vendor");
  }

  @Test
  void callOutsideOfTracesHasNoId() throws Exception {
    NewRelicEvent event = sent(details("chat", "untraced").outsideOfTraces(), "untraced");

    assertThat(event.attributes()).doesNotContainKeys("id", "trace_id", "span_id");
  }

  private EventRecord details(String operation, String model) {
    return EventRecord.details(operation).text("gen_ai.request.model", model);
  }

  private NewRelicEvent sent(EventRecord record, String model) throws Exception {
    LogRecord built = record.build();
    assertThat(pipeline.client().sendLogs(List.of(built))).isTrue();
    NewRelicEvent event = awaited("request.model", model);
    assertThat(pipeline.backends().newRelic().refusals()).isEmpty();
    return event;
  }

  private NewRelicEvent awaited(String key, String value) {
    await().atMost(Stage.DEADLINE).until(() -> !with(key, value).isEmpty());
    return with(key, value).get(0);
  }

  private List<NewRelicEvent> with(String key, String value) {
    return pipeline.backends().newRelic().events().stream()
        .filter(event -> value.equals(event.attributes().get(key)))
        .toList();
  }
}

package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.list;
import static io.bedrockotel.smoke.pipeline.OtlpValues.map;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.newrelic.NewRelicEvent;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of a call whose content is captured: an event each, in either of their two forms. */
class NewRelicMessagesTest {
  private static final String[] OF_A_MESSAGE = {
    "vendor",
    "ingest_source",
    "trace_id",
    "span_id",
    "id",
    "completion_id",
    "sequence",
    "role",
    "content",
    "is_response",
    "request_id",
    "response.model",
    "llm.tenant_id",
    "gen_ai.conversation.id",
    "gen_ai.provider.name"
  };

  @TempDir private Path work;

  private static Stream<EventRecord> forms() {
    return Stream.of(
        call()
            .messages(
                "gen_ai.input.messages",
                EventRecord.message("user", "Where is my \"order\"?"),
                EventRecord.message("assistant", "Which one?"),
                EventRecord.message("user", "[The][last]"))
            .messages("gen_ai.output.messages", EventRecord.answer("On its way", "stop")),
        call()
            .text(
                "gen_ai.input.messages",
                "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Where is my"
                    + " \\\"order\\\"?\"}]},"
                    + "{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"Which"
                    + " one?\"}]},"
                    + "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"[The][last]\"}]}]")
            .text(
                "gen_ai.output.messages",
                "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"On its"
                    + " way\"}],\"finish_reason\":\"stop\"}]"));
  }

  private static EventRecord call() {
    return EventRecord.details("chat")
        .text("gen_ai.request.model", "any")
        .text("gen_ai.response.model", "base")
        .text("gen_ai.conversation.id", "c-1")
        .text("aws.request_id", "r-1")
        .text("aws.bedrock.request_metadata.tenant_id", "acme");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void eachMessageIsAnEvent(EventRecord form) throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic")) {
      LogRecord record = form.build();
      new OtlpClient(collector.otlpHttp()).sendLogs(List.of(record));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().events().size() == 5);
      assertThat(backends.newRelic().refusals()).isEmpty();
      NewRelicEvent summary = ofType(backends, "LlmChatCompletionSummary").get(0);
      assertThat(summary.attributes())
          .doesNotContainKeys("gen_ai.input.messages", "gen_ai.output.messages");
      List<NewRelicEvent> messages = ofType(backends, "LlmChatCompletionMessage");
      assertThat(messages)
          .extracting(event -> event.attributes().get("content"))
          .containsExactly("Where is my \"order\"?", "Which one?", "[The][last]", "On its way");
      assertThat(messages)
          .extracting(event -> event.attributes().get("is_response"))
          .containsExactly(false, false, false, true);
      assertThat(messages)
          .allSatisfy(
              event ->
                  assertThat(event.attributes())
                      .containsEntry("completion_id", summary.attributes().get("id"))
                      .containsEntry("span_id", summary.spanId())
                      .containsEntry("vendor", "bedrock")
                      .containsEntry("request_id", "r-1")
                      .containsEntry("response.model", "base")
                      .containsEntry("llm.tenant_id", "acme")
                      .containsOnlyKeys(OF_A_MESSAGE));
    }
  }

  @Test
  void longConversationIsNumberedToItsEnd() throws Exception {
    AnyValue[] turns =
        IntStream.range(0, 300)
            .mapToObj(turn -> EventRecord.message("user", "turn " + turn))
            .toArray(AnyValue[]::new);
    EventRecord conversation =
        call()
            .messages("gen_ai.input.messages", turns)
            .messages("gen_ai.output.messages", EventRecord.answer("Done", "end_turn"));

    Map<Object, NewRelicEvent> messages = messages(conversation, 301);

    assertThat(messages.get("turn 255").attributes()).containsEntry("sequence", 255L);
    assertThat(messages.get("turn 256").attributes()).doesNotContainKeys("sequence", "id");
    NewRelicEvent answer = messages.get("Done");
    assertThat(answer.attributes())
        .containsEntry("sequence", 300L)
        .containsEntry("id", answer.traceId() + "-" + answer.spanId() + "-300")
        .containsEntry("is_response", true);
  }

  @Test
  void messageOfAnotherFormIsItsText() throws Exception {
    EventRecord odd =
        call()
            .outsideOfTraces()
            .messages(
                "gen_ai.input.messages",
                text("bare"),
                map(entry("content", text("flat"))),
                map(entry("parts", list(map(entry("type", text("text")), content())))))
            .text("gen_ai.output.messages", "no JSON");

    Map<Object, NewRelicEvent> messages = messages(odd, 4);

    assertThat(messages)
        .containsOnlyKeys(
            "bare", "flat", "[{\"content\":{\"k\":\"v\"},\"type\":\"text\"}]", "no JSON");
    assertThat(messages.values())
        .allSatisfy(
            message ->
                assertThat(message.attributes())
                    .doesNotContainKeys("id", "completion_id", "role")
                    .containsKey("sequence"));
    assertThat(messages.get("no JSON").attributes()).containsEntry("is_response", true);
  }

  private static KeyValue content() {
    return entry("content", map(entry("k", text("v"))));
  }

  /** By their content. */
  private Map<Object, NewRelicEvent> messages(EventRecord call, int count) throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic")) {
      new OtlpClient(collector.otlpHttp()).sendLogs(List.of(call.build()));
      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().events().size() == count + 1);
      assertThat(backends.newRelic().refusals()).isEmpty();
      return ofType(backends, "LlmChatCompletionMessage").stream()
          .collect(toMap(event -> event.attributes().get("content"), event -> event));
    }
  }

  private static List<NewRelicEvent> ofType(Backends backends, String type) {
    return backends.newRelic().events().stream()
        .filter(event -> event.type().equals(type))
        .sorted(Comparator.comparing(event -> sequence(event)))
        .toList();
  }

  private static long sequence(NewRelicEvent event) {
    return (Long) event.attributes().getOrDefault("sequence", 0L);
  }
}

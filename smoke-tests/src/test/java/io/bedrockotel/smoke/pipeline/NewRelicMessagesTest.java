package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.newrelic.NewRelicEvent;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of a call whose content is captured: an event each, in either of their two forms. */
class NewRelicMessagesTest {
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
    return new EventRecord("gen_ai.client.inference.operation.details")
        .text("gen_ai.operation.name", "chat")
        .text("gen_ai.request.model", "any")
        .text("gen_ai.response.model", "base")
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
                      .containsEntry("llm.tenant_id", "acme"));
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

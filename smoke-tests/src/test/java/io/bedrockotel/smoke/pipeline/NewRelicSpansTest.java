package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.number;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static io.bedrockotel.smoke.pipeline.OtlpValues.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What New Relic's AI monitoring finds on the span of a call. */
class NewRelicSpansTest {
  private static final String REASONS = "gen_ai.response.finish_reasons";
  private static final String[] BEDROCKS = {
    "end_turn", "MAX_TOKENS", "tool_use", "guardrail_intervened", "own word"
  };
  private static final List<String> NEW_RELICS =
      List.of("stop", "length", "tool_calls", "content_filter", "own word");

  @TempDir private Path work;

  @Test
  void spanAndEventHaveNewRelicsNamesAndWords() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.send(
          List.of(
              OtlpClient.span()
                  .addAttributes(entry("gen_ai.provider.name", text("aws.bedrock")))
                  .addAttributes(entry("gen_ai.usage.cache_read.input_tokens", number(975)))
                  .addAttributes(entry("gen_ai.usage.cache_creation.input_tokens", number(64)))
                  .addAttributes(entry(REASONS, texts(BEDROCKS)))
                  .build()));
      client.sendLogs(List.of(EventRecord.details("chat").texts(REASONS, BEDROCKS).build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 1);
      assertThat(backends.newRelic().spans().get(0).attributes())
          .containsEntry("gen_ai.system", "aws.bedrock")
          .containsEntry("gen_ai.usage.cache_read_input_tokens", 975L)
          .containsEntry("gen_ai.usage.cache_creation_input_tokens", 64L)
          .containsEntry(REASONS, NEW_RELICS);
      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().events().size() == 1);
      assertThat(backends.newRelic().events().get(0).attributes())
          .containsEntry(REASONS, NEW_RELICS);
    }
  }
}

package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.books.Counts;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

class SalesAssistantTest {

  private static final Pattern TOTAL = Pattern.compile("tokens: .* total=(\\d+)\n");

  @RegisterExtension private final Bedrock bedrock = new Bedrock();

  @Test
  void everyTurnIsStreamedWithHistoryAndLabels() {
    bedrock.run(new SalesAssistant());

    assertThat(bedrock.requests())
        .hasSize(6)
        .extracting(RecordedRequest::path)
        .containsOnly("/model/global.anthropic.claude-haiku-4-5-20251001-v1%3A0/converse-stream");
    assertThat(bedrock.calls())
        .extracting(call -> ((ConverseStreamRequest) call.request()).messages().size())
        .containsExactly(1, 3, 1, 3, 5, 1);
    bedrock.assertNoMetadataSent();
    assertThat(bedrock.calls())
        .extracting(call -> call.baggage().get("session_id"))
        .containsExactly(
            "sess-7ad2e", "sess-7ad2e", "sess-b90c4", "sess-b90c4", "sess-b90c4", "sess-3fe18");
    assertThat(bedrock.calls().get(0).baggage())
        .containsOnly(
            Map.entry("application_name", "sales-assistant"),
            Map.entry("application_id", "app-sales-02"),
            Map.entry("user_id", "u-c1f09be4"),
            Map.entry("session_id", "sess-7ad2e"));
  }

  @Test
  void answersArePrintedInFullAndCountedAtTheirEnd() {
    String printed = bedrock.run(new SalesAssistant());

    List<Long> totals =
        TOTAL.matcher(printed).results().map(match -> Long.valueOf(match.group(1))).toList();
    Counts counts = bedrock.server().totals().all();
    assertThat(totals).hasSize(6);
    assertThat(totals.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(counts.inputTokens() + counts.outputTokens());
    ConverseStreamRequest last = (ConverseStreamRequest) bedrock.calls().get(4).request();
    String earlierAnswer = last.messages().get(3).content().get(0).text();
    assertThat(printed).contains("> How long do you keep the audit log?\n" + earlierAnswer + "\n[");
  }

  @Test
  void streamThatEndsWithoutCounts() {
    bedrock.server().behave(Behaviour.builder().omitEvents("metadata").build());

    assertThat(bedrock.run(new SalesAssistant())).contains("tokens: not reported");
  }
}

package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record that is too large for a backend is cut, between characters, and takes no other along.
 */
class OversizeTest {
  /** Two, three and four bytes a character, so that any cut by bytes falls inside of one. */
  private static final String LONG = "é€\uD83D\uDE00".repeat(300_000);

  @TempDir private Path work;

  @Test
  void newRelicTakesTheCutSpanAndItsNeighbours() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic")) {
      assertThat(new OtlpClient(collector.otlpHttp()).send(threeSpans())).isTrue();

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 3);
      assertThat(backends.newRelic().refusals()).isEmpty();
      Map<String, Object> cut = backends.newRelic().spans().get(1).attributes();
      String value = (String) cut.get("long");
      assertThat(value.codePointCount(0, value.length())).isEqualTo(4_095);
      assertThat(LONG).startsWith(value);
    }
  }

  @Test
  void newRelicTakesTheCutLogRecordAndItsNeighbours() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "newrelic")) {
      new OtlpClient(collector.otlpHttp())
          .sendLogs(List.of(record("first"), record(LONG), record("last")));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().logs().size() == 3);
      assertThat(backends.newRelic().refusals()).isEmpty();
      String body = backends.newRelic().logs().get(1).record().getBody().getStringValue();
      assertThat(LONG).startsWith(body);
      assertThat(body.codePointCount(0, body.length())).isEqualTo(32_000);
    }
  }

  @Test
  void xrayTakesTheCutSpanAndItsNeighbours() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws")) {
      new OtlpClient(collector.otlpHttp()).send(threeSpans());

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().segments().size() == 3);
      assertThat(backends.aws().refusals()).isEmpty();
    }
  }

  @Test
  void cloudWatchTakesTheCutEventAndItsNeighbours() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws")) {
      new OtlpClient(collector.otlpHttp())
          .sendLogs(List.of(event("first"), event(LONG), event("last")));

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().logEvents().size() == 3);
      assertThat(backends.aws().refusals()).isEmpty();
      String cut =
          new ObjectMapper()
              .readTree(backends.aws().logEvents().get(1).message())
              .path("attributes")
              .path("note")
              .asText();
      assertThat(LONG).startsWith(cut);
      assertThat(cut.codePointCount(0, cut.length())).isEqualTo(8_000);
    }
  }

  private static LogRecord event(String note) {
    return new EventRecord("gen_ai.evaluation.result").text("note", note).build();
  }

  private static List<Span> threeSpans() {
    return List.of(
        OtlpClient.span().build(),
        OtlpClient.span().addAttributes(OtlpClient.attribute("long", LONG)).build(),
        OtlpClient.span().build());
  }

  private static LogRecord record(String body) {
    return LogRecord.newBuilder()
        .setTimeUnixNano(System.currentTimeMillis() * 1_000_000)
        .setBody(AnyValue.newBuilder().setStringValue(body))
        .build();
  }
}

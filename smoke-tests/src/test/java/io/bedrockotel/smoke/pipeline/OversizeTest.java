package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.list;
import static io.bedrockotel.smoke.pipeline.OtlpValues.number;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static io.bedrockotel.smoke.pipeline.OtlpValues.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
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
      assertThat(cut).hasEntrySatisfying("long", OversizeTest::assertCut);
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

  @Test
  void anyBackendTakesTheCutSpanAndItsNeighbours() throws Exception {
    List<KeyValue> messages =
        List.of(
            entry("gen_ai.input.messages", list(EventRecord.message("user", LONG + LONG))),
            entry("gen_ai.usage.input_tokens", number(12)),
            entry("http.route", text("/ask")));
    Span.Event step = Span.Event.newBuilder().setName("step").addAllAttributes(messages).build();
    Span large =
        OtlpClient.span().addAllAttributes(messages).addEvents(step).addEvents(step).build();
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "any-otlp")) {
      assertThat(
              new OtlpClient(collector.otlpHttp())
                  .send(List.of(OtlpClient.span().build(), large, OtlpClient.span().build())))
          .isTrue();

      await().atMost(Stage.DEADLINE).until(() -> backends.any().spans().size() == 3);
      assertThat(backends.any().spans().get(1).attributes())
          .containsEntry("gen_ai.usage.input_tokens", 12L)
          .containsEntry("http.route", "/ask")
          .hasEntrySatisfying("gen_ai.input.messages.0.parts.0.content", OversizeTest::assertCut);
    }
  }

  @Test
  void anyBackendTakesTheCutLogRecordAndItsNeighbours() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "any-otlp")) {
      new OtlpClient(collector.otlpHttp())
          .sendLogs(List.of(record("first"), record(LONG + LONG), record("last")));

      await().atMost(Stage.DEADLINE).until(() -> backends.any().logs().size() == 3);
      String body = backends.any().logs().get(1).record().getBody().getStringValue();
      assertThat(LONG).startsWith(body);
      assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(999_997, 1_000_000);
    }
  }

  @Test
  void anyBackendGetsWhatIsNotTooLargeUnchanged() throws Exception {
    Span span =
        OtlpClient.span()
            .setName(LONG.substring(0, 9_000))
            .addAttributes(entry("long", text(LONG.substring(0, 150_000))))
            .addAttributes(entry("list", list(texts("a", "b"))))
            .build();
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "any-otlp")) {
      new OtlpClient(collector.otlpHttp()).send(List.of(span));

      await().atMost(Stage.DEADLINE).until(() -> backends.any().spans().size() == 1);
      Span taken = backends.any().spans().get(0).span();
      assertThat(taken.getName()).isEqualTo(span.getName());
      assertThat(taken.getAttributesList()).isEqualTo(span.getAttributesList());
    }
  }

  @Test
  void bytesAndThousandsOfEventsAndLinksTakeNoNeighboursAlong() throws Exception {
    AnyValue bytes = OtlpValues.bytes("x".repeat(5_000_000));
    Span large = OtlpClient.span().addAttributes(entry("bytes", bytes)).build();
    Span.Event step = Span.Event.newBuilder().setName("step").setTimeUnixNano(1).build();
    Span busy =
        OtlpClient.span()
            .addAllEvents(Collections.nCopies(300_000, step))
            .addAllLinks(Collections.nCopies(200_000, link()))
            .build();
    LogRecord log = LogRecord.newBuilder().setBody(bytes).build();
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(
                work, backends.settings(), "receive", "newrelic", "any-otlp")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.send(List.of(busy, large, OtlpClient.span().build()));
      client.sendLogs(List.of(record("first"), log, record("last")));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().spans().size() == 3);
      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().logs().size() == 3);
      await().atMost(Stage.DEADLINE).until(() -> backends.any().spans().size() == 3);
      await().atMost(Stage.DEADLINE).until(() -> backends.any().logs().size() == 3);
    }
  }

  private static Span.Link link() {
    Span other = OtlpClient.span().build();
    return Span.Link.newBuilder()
        .setTraceId(other.getTraceId())
        .setSpanId(other.getSpanId())
        .build();
  }

  private static void assertCut(Object value) {
    String cut = (String) value;
    assertThat(LONG).startsWith(cut);
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(4_095);
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

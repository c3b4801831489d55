package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bedrockotel.examples.pipeline.aws.LogEvent;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's limits on sums: resources, lists, many attributes, bodies. Neighbours arrive. */
class AwsOversizeTest {
  private static final List<String> LIST = Stream.generate(() -> text(1_000)).limit(80).toList();

  /** What the collector says when a statement or a condition is no use. */
  private static final String FAILED = "failed to e";

  @TempDir private Path work;

  @Test
  void xrayTakesEverySpan() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.send(commandLine(), large());
      client.send(attributes(30, 4_000), large());

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().segments().size() >= 12);
      assertThat(backends.aws().refusals()).isEmpty();
      assertThat(backends.aws().segments())
          .noneMatch(segment -> segment.document().toString().contains("process.command"))
          .allMatch(segment -> segment.document().at("/cause/exceptions").size() <= 8);
      assertThat(collector.log()).doesNotContain(FAILED);
    }
  }

  @Test
  void otlpEndpointsTakeEveryRecord() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws-otlp")) {
      backends.aws().createLogStream("/bedrock/telemetry", "default");
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.send(commandLine(), large());
      client.send(attributes(30, 4_000), large());
      client.sendLogs(records());

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().spans().size() == 12);
      await().atMost(Stage.DEADLINE).until(() -> backends.aws().logs().size() == 6);
      assertThat(backends.aws().refusals()).isEmpty();
      assertThat(backends.aws().spans())
          .extracting(span -> span.span().getEventsCount())
          .contains(8)
          .allMatch(events -> events <= 8);
      assertThat(collector.log()).doesNotContain(FAILED);
    }
  }

  @Test
  void eventsStayJson() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws")) {
      new OtlpClient(collector.otlpHttp()).sendLogs(records());

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().logEvents().size() == 6);
      assertThat(backends.aws().refusals()).isEmpty();
      for (LogEvent event : backends.aws().logEvents()) {
        JsonNode json = new ObjectMapper().readTree(event.message());
        assertThat(json.path("attributes").path("event.name").asText())
            .isEqualTo("gen_ai.client.inference.operation.details");
      }
      assertThat(collector.log()).doesNotContain("Truncate the log event");
    }
  }

  private static List<KeyValue> commandLine() {
    return List.of(
        OtlpClient.attribute("service.name", "large"),
        OtlpClient.attribute("process.command_line", text(70_000)),
        OtlpClient.attribute("process.command_args", List.of("java", text(70_000))));
  }

  private static List<KeyValue> attributes(int number, int length) {
    return IntStream.range(0, number)
        .mapToObj(i -> OtlpClient.attribute("attribute." + i, text(length)))
        .toList();
  }

  /** Server spans, which X-Ray keeps the resource with. */
  private static List<Span> large() {
    Span.Builder events = server();
    for (int i = 0; i < 40; i++) {
      events
          .addEventsBuilder()
          .setName("exception")
          .addAttributes(OtlpClient.attribute("exception.type", "java.io.IOException"))
          .addAttributes(OtlpClient.attribute("exception.message", text(20_000)))
          .addAttributes(OtlpClient.attribute("exception.stacktrace", stackTrace()));
    }
    events.addEvents(Span.Event.newBuilder().addAllAttributes(attributes(100, 4_000)));
    Span.Builder links = server();
    IntStream.range(0, 128).forEach(i -> links.addLinks(link()));
    return List.of(
        server().build(),
        server().addAllAttributes(attributes(100, 4_000)).build(),
        server().addAttributes(OtlpClient.attribute("list", LIST)).build(),
        events.build(),
        links.build(),
        server().build());
  }

  private static Span.Link link() {
    Span other = OtlpClient.span().build();
    return Span.Link.newBuilder()
        .setTraceId(other.getTraceId())
        .setSpanId(other.getSpanId())
        .addAttributes(OtlpClient.attribute("link", text(1_000)))
        .build();
  }

  private static Span.Builder server() {
    return OtlpClient.span().setKind(Span.SpanKind.SPAN_KIND_SERVER);
  }

  private static String stackTrace() {
    return "java.io.IOException: it failed\n" + "\tat a.b.C.d(E.java:12)\n".repeat(3_000);
  }

  private static List<LogRecord> records() {
    EventRecord many = event();
    IntStream.range(0, 100).forEach(i -> many.text("attribute." + i, text(8_000)));
    AnyValue[] messages =
        Stream.generate(() -> EventRecord.message("user", text(20_000)))
            .limit(20)
            .toArray(AnyValue[]::new);
    List<LogRecord> records = new ArrayList<>();
    records.add(event().build());
    records.add(many.build());
    records.add(event().texts("list", text(150_000), text(150_000)).build());
    records.add(event().messages("gen_ai.input.messages", messages).build());
    records.add(event().build().toBuilder().setBody(body(text(300_000))).build());
    records.add(event().build());
    return records;
  }

  private static AnyValue body(String text) {
    return AnyValue.newBuilder().setStringValue(text).build();
  }

  private static EventRecord event() {
    return new EventRecord("gen_ai.client.inference.operation.details");
  }

  /** Two, three and four bytes a character, in turn, so that a cut by bytes falls inside of one. */
  private static String text(int characters) {
    return "é€\uD83D\uDE00".repeat(characters / 3);
  }
}

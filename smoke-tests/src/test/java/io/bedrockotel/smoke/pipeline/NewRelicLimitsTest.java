package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.list;
import static io.bedrockotel.smoke.pipeline.OtlpValues.map;
import static io.bedrockotel.smoke.pipeline.OtlpValues.number;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static io.bedrockotel.smoke.pipeline.OtlpValues.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What New Relic would refuse is brought into a form that it takes, wherever it stands. */
class NewRelicLimitsTest {
  private static final String LONG = "é€\uD83D\uDE00".repeat(100_000);
  private static final String CUT = "é€\uD83D\uDE00".repeat(1_365);
  private static final String KEY = "k".repeat(300);
  private static final String DROPPED = "greater than max size, dropping items";
  private static final List<KeyValue> REFUSED =
      List.of(
          entry("map", map(entry("inner", list(number(1), text("it's \"quoted\""))))),
          entry("nested", list(texts("a", "b"))),
          entry("many", list(Collections.nCopies(65, number(7)))),
          entry("longEntry", texts(1, LONG)),
          entry("long", text(LONG)),
          entry("plain", list(Collections.nCopies(64, text("a, [b] {\"c\"}")))),
          entry(KEY, number(1)));

  @TempDir private Path work;

  @AutoClose private RunningPipeline pipeline;

  @BeforeEach
  void start() throws Exception {
    pipeline = RunningPipeline.start(work, "receive", "newrelic");
  }

  @Test
  void span() throws Exception {
    ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
    Span.Event event = Span.Event.newBuilder().setName(LONG).addAllAttributes(REFUSED).build();
    Span odd = OtlpClient.span().setName(LONG).addAllAttributes(REFUSED).addEvents(event).build();
    request
        .addResourceSpansBuilder()
        .setResource(resource(REFUSED))
        .addScopeSpansBuilder()
        .addAllSpans(List.of(OtlpClient.span().build(), odd, OtlpClient.span().build()));
    post("/v1/traces", request.build());

    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().spans().size() == 3);
    ReceivedSpan taken = pipeline.backends().newRelic().spans().get(1);
    assertTaken(taken.attributes());
    assertTaken(taken.resource());
    assertThat(taken.span().getName()).isEqualTo(CUT);
    assertThat(taken.span().getEvents(0).getName()).isEqualTo(CUT);
    assertTaken(AttributeValues.of(taken.span().getEvents(0).getAttributesList()));
  }

  @Test
  void logAndEvent() throws Exception {
    EventRecord call = EventRecord.details("chat");
    REFUSED.forEach(attribute -> call.with(attribute.getKey(), attribute.getValue()));
    ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
    request
        .addResourceLogsBuilder()
        .setResource(resource(REFUSED))
        .addScopeLogsBuilder()
        .addLogRecords(LogRecord.newBuilder().addAllAttributes(REFUSED))
        .addLogRecords(call.build());
    post("/v1/logs", request.build());

    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().logs().size() == 1);
    assertTaken(pipeline.backends().newRelic().logs().get(0).attributes());
    assertTaken(pipeline.backends().newRelic().logs().get(0).resource());
    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().events().size() == 1);
    assertTaken(pipeline.backends().newRelic().events().get(0).attributes());
  }

  @Test
  void metric() throws Exception {
    ExportMetricsServiceRequest.Builder request = ExportMetricsServiceRequest.newBuilder();
    request
        .addResourceMetricsBuilder()
        .setResource(resource(REFUSED))
        .addScopeMetricsBuilder()
        .addMetricsBuilder()
        .setName("m".repeat(300))
        .getGaugeBuilder()
        .addDataPointsBuilder()
        .setAsInt(1)
        .addAllAttributes(REFUSED);
    post("/v1/metrics", request.build());

    await()
        .atMost(Stage.DEADLINE)
        .until(() -> pipeline.backends().newRelic().metrics().size() == 1);
    ReceivedMetric taken = pipeline.backends().newRelic().metrics().get(0);
    assertThat(taken.metric().getName()).hasSize(255);
    assertTaken(taken.resource());
    assertTaken(AttributeValues.of(taken.metric().getGauge().getDataPoints(0).getAttributesList()));
  }

  @Test
  void nineMapsBecomePlainEntries() throws Exception {
    List<KeyValue> maps = numbered(9, i -> entry("map" + i, map(entry("inner", number(i)))));
    sendSpanWithNeighbours(OtlpClient.span().addAllAttributes(maps).build());

    assertThat(spanInTheMiddle().attributes())
        .containsEntry("map7", "{\"inner\":7}")
        .containsEntry("map8.inner", 8L);
  }

  @Test
  void recordWithManyLongValuesKeepsTheirBeginnings() throws Exception {
    List<KeyValue> values = numbered(300, i -> entry("value" + i, text(LONG.substring(0, 9_000))));
    sendSpanWithNeighbours(OtlpClient.span().addAllAttributes(values).build());

    assertThat(spanInTheMiddle().attributes().values())
        .hasSize(180)
        .allSatisfy(value -> assertThat(CUT).startsWith((String) value));
  }

  @Test
  void spanWithManyLongEventsKeepsTheirBeginnings() throws Exception {
    Span.Event event =
        Span.Event.newBuilder()
            .setName(LONG.substring(0, 2_400))
            .addAllAttributes(numbered(9, i -> entry("other" + i, text(LONG.substring(0, 2_400)))))
            .addAttributes(entry("exception.type", text("java.io.IOException")))
            .build();
    sendSpanWithNeighbours(OtlpClient.span().addAllEvents(Collections.nCopies(128, event)).build());

    assertThat(spanInTheMiddle().span().getEventsList())
        .hasSize(128)
        .allSatisfy(cut -> assertThat(LONG).startsWith(cut.getName()))
        .allSatisfy(
            cut ->
                assertThat(AttributeValues.of(cut.getAttributesList()))
                    .isEqualTo(Map.of("exception.type", "java.io.IOException")));
  }

  @Test
  void spanWithManyShortEventsKeepsThemWhole() throws Exception {
    Span.Event event =
        Span.Event.newBuilder()
            .setName("step")
            .addAllAttributes(numbered(9, i -> entry("value" + i, number(i))))
            .build();
    Span span = OtlpClient.span().addAllEvents(Collections.nCopies(128, event)).build();
    sendSpanWithNeighbours(span);

    assertThat(spanInTheMiddle().span().getEventsList()).isEqualTo(span.getEventsList());
  }

  /** OTTL cannot see what is in links. */
  @Test
  void mapOrLongTextInALinkIsRefusedWithItsSpanOnly() throws Exception {
    Span map = OtlpClient.span().addLinks(link(REFUSED.get(0))).build();
    Span text =
        OtlpClient.span().addLinks(link(entry("a", text(LONG.substring(0, 9_000))))).build();
    assertThat(pipeline.client().send(List.of(map, OtlpClient.span().build(), text))).isTrue();

    await()
        .atMost(Stage.DEADLINE)
        .until(() -> pipeline.backends().newRelic().refusals().size() == 2);
    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().spans().size() == 1);
  }

  @Test
  void spanThatItsLinksMakeTooLargeTakesThoseBehindItAlongAsTheLogSays() throws Exception {
    sendSpanWithNeighbours(OtlpClient.span().addLinks(link(entry("a", text(LONG + LONG)))).build());

    await().atMost(Stage.DEADLINE).until(() -> pipeline.collector().log().contains(DROPPED));
    PipelineCollectors.awaitEmptyQueues(pipeline.collector());
    assertThat(pipeline.backends().newRelic().spans()).hasSizeLessThan(2);
  }

  private static Span.Link link(KeyValue attribute) {
    return Span.Link.newBuilder().addAttributes(attribute).build();
  }

  private static void assertTaken(Map<String, Object> attributes) {
    assertThat(attributes)
        .containsEntry("map", "{\"inner\":[1,\"it's \\\"quoted\\\"\"]}")
        .containsEntry("nested", "[[\"a\",\"b\"]]")
        .containsEntry("long", CUT)
        .containsEntry("plain", Collections.nCopies(64, "a, [b] {\"c\"}"))
        .containsEntry(KEY.substring(0, 255), 1L)
        .hasEntrySatisfying("many", text -> assertThat((String) text).startsWith("[7,7,"))
        .hasEntrySatisfying(
            "longEntry", text -> assertThat("[\"" + LONG).startsWith((String) text));
  }

  private void sendSpanWithNeighbours(Span span) throws Exception {
    assertThat(
            pipeline
                .client()
                .send(List.of(OtlpClient.span().build(), span, OtlpClient.span().build())))
        .isTrue();
  }

  private ReceivedSpan spanInTheMiddle() {
    await().atMost(Stage.DEADLINE).until(() -> pipeline.backends().newRelic().spans().size() == 3);
    assertThat(pipeline.backends().newRelic().refusals()).isEmpty();
    return pipeline.backends().newRelic().spans().get(1);
  }

  private void post(String path, Message request) throws Exception {
    assertThat(pipeline.client().post(path, request)).isTrue();
  }

  private static List<KeyValue> numbered(int count, IntFunction<KeyValue> attribute) {
    return IntStream.range(0, count).mapToObj(attribute).toList();
  }

  private static Resource resource(List<KeyValue> attributes) {
    return Resource.newBuilder().addAllAttributes(attributes).build();
  }
}

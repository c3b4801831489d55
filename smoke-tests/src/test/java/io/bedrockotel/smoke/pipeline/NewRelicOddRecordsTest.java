package io.bedrockotel.smoke.pipeline;

import static io.bedrockotel.smoke.pipeline.OtlpValues.NOTHING;
import static io.bedrockotel.smoke.pipeline.OtlpValues.bytes;
import static io.bedrockotel.smoke.pipeline.OtlpValues.entry;
import static io.bedrockotel.smoke.pipeline.OtlpValues.list;
import static io.bedrockotel.smoke.pipeline.OtlpValues.map;
import static io.bedrockotel.smoke.pipeline.OtlpValues.number;
import static io.bedrockotel.smoke.pipeline.OtlpValues.text;
import static io.bedrockotel.smoke.pipeline.OtlpValues.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that breaks the conventions arrives, and so do its neighbours, once at each backend. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewRelicOddRecordsTest {
  private static final String REASONS = "gen_ai.response.finish_reasons";
  private static final String INPUT = "gen_ai.input.messages";
  private static final String MARK = "mark";
  private static final AtomicLong NUMBERS = new AtomicLong();

  @TempDir private static Path work;

  @AutoClose private RunningPipeline pipeline;

  @BeforeAll
  void start() throws Exception {
    pipeline = RunningPipeline.start(work, "receive", "newrelic", "any-otlp");
  }

  private static Stream<Arguments> reasons() {
    return Stream.of(
        arguments(REASONS, text("end_turn")),
        arguments(REASONS, text("")),
        arguments(REASONS, number(7)),
        arguments(REASONS, bytes("end_turn")),
        arguments(REASONS, map(entry("reason", text("end_turn")))),
        arguments(REASONS, list()),
        arguments(REASONS, list(NOTHING)),
        arguments(REASONS, list(texts("end_turn"))));
  }

  private static Stream<Arguments> values() {
    return Stream.of(
        arguments("gen_ai.usage.input_tokens", text("12")),
        arguments("gen_ai.usage.output_tokens", text("12")),
        arguments("aws.bedrock.operation.duration", text("1.5")),
        arguments("gen_ai.response.time_to_first_chunk", text("0.5")),
        arguments("gen_ai.request.model", map(entry("name", text("m")))),
        arguments("error.type", texts("a", "b")),
        arguments(INPUT, text("not JSON")),
        arguments(INPUT, text("[{\"role\":\"user\",\"parts\":[{\"type\":\"te")),
        arguments(INPUT, text("[{\"role\":\"user\",\"parts\":[]},]")),
        arguments(INPUT, text("\n [\n {\"role\":\"user\",\n \"parts\":[]}\n] \n")),
        arguments(INPUT, text("")),
        arguments(INPUT, number(5)),
        arguments(INPUT, bytes("x")),
        arguments(INPUT, texts("a", "b")),
        arguments(INPUT, list(number(1), number(2))),
        arguments(INPUT, list(map(entry("role", text("user"))))),
        arguments(INPUT, list(message(NOTHING))),
        arguments(INPUT, list(message(list(NOTHING)))),
        arguments(INPUT, list(message(texts("part")))),
        arguments(INPUT, list(NOTHING)));
  }

  private static AnyValue message(AnyValue parts) {
    return map(entry("role", text("user")), entry("parts", parts));
  }

  private static Stream<Arguments> all() {
    return Stream.concat(reasons(), values());
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("reasons")
  void oddSpanArrivesWithItsNeighbours(String key, AnyValue value) throws Exception {
    String mark = "span " + NUMBERS.getAndIncrement();

    assertThat(
            pipeline.client().send(List.of(span(mark), span(mark, entry(key, value)), span(mark))))
        .isTrue();

    await().atMost(Stage.DEADLINE).until(() -> spansAtNewRelic(mark) >= 3);
    await().atMost(Stage.DEADLINE).until(() -> spansElsewhere(mark) >= 3);
    assertThat(spansAtNewRelic(mark)).isEqualTo(3);
    assertThat(spansElsewhere(mark)).isEqualTo(3);
    assertThat(pipeline.backends().newRelic().refusals()).isEmpty();
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("all")
  void oddEventArrivesWithItsNeighbours(String key, AnyValue value) throws Exception {
    String mark = "event " + NUMBERS.getAndIncrement();

    assertThat(
            pipeline
                .client()
                .sendLogs(List.of(event(mark), event(mark, entry(key, value)), event(mark))))
        .isTrue();

    await().atMost(Stage.DEADLINE).until(() -> eventsAtNewRelic(mark) >= 3);
    await().atMost(Stage.DEADLINE).until(() -> eventsElsewhere(mark) >= 3);
    assertThat(eventsAtNewRelic(mark)).isEqualTo(3);
    assertThat(eventsElsewhere(mark)).isEqualTo(3);
    assertThat(pipeline.backends().newRelic().refusals()).isEmpty();
  }

  private static Span span(String mark, KeyValue... attributes) {
    return OtlpClient.span()
        .addAttributes(entry("gen_ai.provider.name", text("aws.bedrock")))
        .addAttributes(entry(MARK, text(mark)))
        .addAllAttributes(List.of(attributes))
        .build();
  }

  private static LogRecord event(String mark, KeyValue... attributes) {
    EventRecord event = EventRecord.details("chat").text(MARK, mark);
    Map<String, AnyValue> all = new TreeMap<>();
    all.put("gen_ai.usage.input_tokens", number(12));
    all.put("gen_ai.usage.output_tokens", number(3));
    Stream.of(attributes).forEach(odd -> all.put(odd.getKey(), odd.getValue()));
    all.forEach(event::with);
    return event.build();
  }

  private long spansAtNewRelic(String mark) {
    return pipeline.backends().newRelic().spans().stream()
        .filter(s -> has(s.attributes(), mark))
        .count();
  }

  private long spansElsewhere(String mark) {
    return pipeline.backends().any().spans().stream()
        .filter(s -> has(s.attributes(), mark))
        .count();
  }

  private long eventsAtNewRelic(String mark) {
    return pipeline.backends().newRelic().events().stream()
        .filter(e -> has(e.attributes(), mark))
        .count();
  }

  private long eventsElsewhere(String mark) {
    return pipeline.backends().any().logs().stream().filter(l -> has(l.attributes(), mark)).count();
  }

  private static boolean has(Map<String, Object> attributes, String mark) {
    return mark.equals(attributes.get(MARK));
  }
}

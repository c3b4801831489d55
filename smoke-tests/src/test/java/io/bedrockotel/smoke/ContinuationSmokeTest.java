package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.localbedrock.books.Header;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds a call keeps its context, its parents and its other AWS spans. */
class ContinuationSmokeTest {
  private static final String QUEUE_SPAN = "answers publish";

  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(Attachment.extension());

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();

  @Test
  void queueSpanOfAContinuationBelongsToTheApplication() {
    assertThat(stage.run("converse-then-sqs", model)).isEqualTo("sent message-1");
    ReceivedSpan call = stage.observe(model).spans().get(0);
    ReceivedSpan command = span(call.span().getTraceId(), "command converse-then-sqs");
    ReceivedSpan queue = span(call.span().getTraceId(), QUEUE_SPAN);
    assertThat(queue.span().getParentSpanId()).isEqualTo(command.span().getSpanId());
    assertThat(call.span().getParentSpanId()).isEqualTo(command.span().getSpanId());
    assertThat(queue.scope().name()).isEqualTo("io.opentelemetry.aws-sdk-2.2");
  }

  @Test
  void streamEndsWithItsLastSignalAndNotWithTheWorkBehindIt() {
    Instant began = Instant.parse(stage.run("stream-then-work", model));
    Instant end =
        Instant.EPOCH.plusNanos(stage.observe(model).spans().get(0).span().getEndTimeUnixNano());
    assertThat(end).isBefore(began.plusMillis(500));
  }

  @Test
  void contextOfTheApplicationIsItsOwnInEveryHook() {
    assertThat(stage.run("contexts", model)).contains("afterAsync=true").doesNotContain("=false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"converse", "converse-async", "converse-async-http1", "stream", "stream-http1"})
  void callHasNoSpanBelowItAndLeavesNoTraceHeaders(String command) {
    stage.run(command, model);
    ReceivedSpan call = stage.observe(model).spans().get(0);
    span(call.span().getTraceId(), "command " + command);
    assertThat(stage.observe(model).trace())
        .extracting(span -> span.span().getName())
        .containsExactlyInAnyOrder("command " + command, "chat " + model);
    assertThat(stage.requests(model)).singleElement().satisfies(r -> noTrace(r.headers()));
  }

  private static void noTrace(List<Header> headers) {
    assertThat(headers)
        .extracting(header -> header.name().toLowerCase(Locale.ROOT))
        .doesNotContain("traceparent", "tracestate", "baggage", "x-amzn-trace-id");
  }

  private ReceivedSpan span(ByteString trace, String name) {
    return Awaitility.await()
        .atMost(Stage.DEADLINE)
        .until(
            () ->
                stage.receiver().spans().stream()
                    .filter(span -> span.span().getTraceId().equals(trace))
                    .filter(span -> span.span().getName().equals(name))
                    .findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }
}

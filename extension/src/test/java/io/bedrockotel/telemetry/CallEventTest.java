package io.bedrockotel.telemetry;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import io.bedrockotel.cost.TestPrices;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The event that says what the span says, for each kind of call. */
class CallEventTest {
  private static final String DETAILS = "gen_ai.client.inference.operation.details";
  private static final String PRICED = "anthropic.claude-priced";
  private static final AttributeKey<Double> DURATION = doubleKey("aws.bedrock.operation.duration");
  private static final Context CONTEXT =
      Context.root().with(Baggage.builder().put("conversation_id", "c-1").build());
  private static final Map<String, String> ENTRIES = Map.of("team", "search", "trace_id", "0a");

  private final Recorded recorded = recorded(Sampler.alwaysOn());

  @Test
  void streamWithEverything() {
    call(Samples.fullRequest(), full());

    assertThat(assertEventIsTheSpan().asMap())
        .hasSize(45)
        .containsEntry(Keys.CONVERSATION_ID, "c-1")
        .containsEntry(Keys.SERVICE_TIER, "default")
        .containsEntry(Keys.INPUT_TOKENS, 1300L)
        .containsEntry(Keys.requestMetadata("team"), "search");
  }

  @Test
  void callWithNextToNothing() {
    call(Samples.minimalRequest(), Samples.minimalOutcome());

    assertThat(assertEventIsTheSpan().asMap()).hasSize(10);
  }

  @Test
  void pricedCall() {
    Model model = Model.builder(PRICED).priceId(PRICED).build();

    call(Request.builder(Operation.CONVERSE, model).build(), Samples.usage(1000, 100));

    assertThat(assertEventIsTheSpan().asMap())
        .containsEntry(Keys.COST, 0.0045)
        .containsEntry(Keys.COST_INPUT, 0.003)
        .containsEntry(Keys.COST_OUTPUT, 0.0015)
        .containsEntry(Keys.PRICE_DATE, "2026-09-23");
  }

  @Test
  void embedding() {
    RequestBodyBuilder body = RequestBody.builder();
    body.embeddings();
    body.encodingFormat("float");
    Request request =
        Request.builder(Operation.INVOKE_MODEL, Model.builder("amazon.titan-embed").build())
            .body(body.build())
            .build();

    call(request, outcome().response(Response.builder().dimensions(256L).build()).build());

    assertThat(assertEventIsTheSpan().asMap())
        .containsEntry(Keys.OPERATION_NAME, "embeddings")
        .containsEntry(Keys.ENCODING_FORMATS, List.of("float"))
        .containsEntry(Keys.DIMENSIONS, 256L);
  }

  @Test
  void failureIsInTheEventAndHasItsOwnAsWell() {
    call(
        Samples.minimalRequest(),
        outcome().errorType("ThrottlingException").error(new IllegalStateException("x")).build());

    assertThat(assertEventIsTheSpan().asMap())
        .containsEntry(Keys.ERROR_TYPE, "ThrottlingException")
        .doesNotContainKey(Keys.EXCEPTION_TYPE);
    assertThat(recorded.logs())
        .extracting(LogRecordData::getEventName)
        .containsExactly("gen_ai.client.operation.exception", DETAILS);
  }

  @Test
  void truncatedStream() {
    call(
        Samples.minimalRequest(),
        outcome().stream(StreamOutcome.TRUNCATED).errorType("stream_truncated").build());

    assertThat(assertEventIsTheSpan().asMap())
        .containsEntry(Keys.STREAM_OUTCOME, "truncated")
        .containsEntry(Keys.ERROR_TYPE, "stream_truncated");
    assertThat(recorded.logs()).hasSize(1);
  }

  @Test
  void cancelledStream() {
    call(Samples.minimalRequest(), outcome().stream(StreamOutcome.CANCELLED).build());

    assertThat(assertEventIsTheSpan().asMap())
        .containsEntry(Keys.STREAM_OUTCOME, "cancelled")
        .doesNotContainKey(Keys.ERROR_TYPE);
    assertThat(recorded.logs()).hasSize(1);
  }

  @Test
  void unsampledCallHasTheSameEvent() {
    call(Samples.fullRequest(), full());
    Recorded unsampled = recorded(Sampler.alwaysOff());
    CallTelemetry call = unsampled.telemetry().start(Samples.fullRequest(), CONTEXT);
    call.end(full(), Metadata.of(ENTRIES), ENTRIES);

    assertThat(unsampled.spans()).isEmpty();
    LogRecordData event = details(unsampled);
    assertThat(event).hasSpanContext(call.spanContext());
    assertThat(event.getSpanContext().isValid()).isTrue();
    assertThat(withoutDuration(event)).isEqualTo(withoutDuration(details(recorded)));
  }

  @Test
  void whatEndedBeforeWeWereToldEndedThen() {
    CallTelemetry call = recorded.telemetry().start(Samples.minimalRequest(), CONTEXT);
    long end = System.nanoTime();
    long told = end + 2_000_000;
    while (System.nanoTime() < told) {
      Thread.onSpinWait();
    }
    call.end(outcome().endNanos(end).build(), Metadata.none(), Map.of());

    LogRecordData event = details(recorded);
    assertThat(event.getTimestampEpochNanos())
        .isEqualTo(recorded.span().getEndEpochNanos())
        .isLessThan(event.getObservedTimestampEpochNanos());
    assertThat(event.getAttributes().get(DURATION)).isEqualTo(call.elapsedSeconds(end));
  }

  @Test
  void whatEndsNowHasATimeToo() {
    call(Samples.minimalRequest(), Samples.minimalOutcome());

    assertThat(details(recorded).getTimestampEpochNanos())
        .isBetween(
            recorded.span().getStartEpochNanos(),
            details(recorded).getObservedTimestampEpochNanos());
  }

  private void call(Request request, Outcome outcome) {
    recorded
        .telemetry()
        .start(request, CONTEXT)
        .end(outcome, Metadata.of(ENTRIES), Map.of("team", "search"));
  }

  /** Of the same call: same place in the trace, same attributes, and its duration. */
  private Attributes assertEventIsTheSpan() {
    LogRecordData event = details(recorded);
    assertThat(event)
        .hasSeverity(Severity.INFO)
        .hasSpanContext(recorded.span().getSpanContext())
        .hasInstrumentationScope(recorded.span().getInstrumentationScopeInfo());
    assertThat(event.getBodyValue()).isNull();
    assertThat(withoutDuration(event)).isEqualTo(recorded.span().getAttributes().asMap());
    assertThat(
            CallMetricsTest.sums(recorded.metrics().get("gen_ai.client.operation.duration"))
                .values())
        .containsExactly(event.getAttributes().get(DURATION));
    return event.getAttributes();
  }

  private static LogRecordData details(Recorded recorded) {
    List<LogRecordData> events =
        recorded.logs().stream().filter(event -> DETAILS.equals(event.getEventName())).toList();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static Map<AttributeKey<?>, Object> withoutDuration(LogRecordData event) {
    return event.getAttributes().toBuilder().remove(DURATION).build().asMap();
  }

  private static Outcome full() {
    return Samples.fullOutcome().stream(StreamOutcome.COMPLETED).build();
  }

  private static Outcome.Builder outcome() {
    return Outcome.builder(Transport.builder().build());
  }

  private static Recorded recorded(Sampler sampler) {
    return Recorded.detailed(
        sampler,
        new CostPolicy(TestPrices.of(PRICED + ",2026-09-23,,3,15,0.3,3.75,6"), notice -> {}));
  }
}

package io.bedrockotel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.internal.SpanKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What does and does not depend on the context and on sampling. */
class ContextTest {
  @Test
  void suppressingContextHoldsTheSpanForRpcAndHttp() {
    Recorded recorded = Recorded.sampledOn();
    Context parent = Context.root().with(Baggage.builder().put("team", "search").build());
    CallTelemetry call = recorded.telemetry().start(Samples.minimalRequest(), parent);

    Context suppressing = call.suppressing();

    assertThat(SpanKey.RPC_CLIENT.fromContextOrNull(suppressing))
        .isSameAs(Span.fromContext(suppressing));
    assertThat(SpanKey.HTTP_CLIENT.fromContextOrNull(suppressing))
        .isSameAs(Span.fromContext(suppressing));
    assertThat(Span.fromContext(suppressing).getSpanContext()).isEqualTo(call.spanContext());
    assertThat(Baggage.fromContext(suppressing).getEntryValue("team")).isEqualTo("search");
    assertThat(SpanKey.RPC_CLIENT.fromContextOrNull(parent)).isNull();
  }

  @Test
  void callDoesNotTouchTheCurrentContext() {
    CallTelemetry call =
        Recorded.sampledOn().telemetry().start(Samples.minimalRequest(), Context.root());
    call.end(Samples.minimalOutcome(), Metadata.none(), Map.of());

    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void timeIsToldSinceTheStart() {
    long before = System.nanoTime();
    CallTelemetry call =
        Recorded.sampledOn().telemetry().start(Samples.minimalRequest(), Context.root());
    long after = System.nanoTime();

    assertThat(call.elapsedSeconds(after)).isBetween(0.0, (after - before) / 1e9);
    assertThat(call.elapsedSeconds(after + 2_000_000_000L) - call.elapsedSeconds(after))
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void unsampledCallsAreMeasuredAlike() {
    Recorded on = Recorded.sampledOn();
    Recorded off = Recorded.sampledOff();
    for (Recorded recorded : List.of(on, off)) {
      CallTelemetry call = recorded.telemetry().start(Samples.fullRequest(), Context.root());
      call.chunkTimer("us-east-1").chunk(0.5);
      call.end(
          Samples.fullOutcome().stream(StreamOutcome.COMPLETED).build(),
          Metadata.none(),
          Map.of("team", "search"));
    }

    assertThat(off.spans()).isEmpty();
    Set<String> names = on.metrics().keySet();
    assertThat(off.metrics().keySet()).isEqualTo(names).hasSize(7);
    for (String name : names) {
      assertThat(CallMetricsTest.sums(off.metrics().get(name)).keySet())
          .isEqualTo(CallMetricsTest.sums(on.metrics().get(name)).keySet());
    }
    assertThat(CallMetricsTest.sums(off.metrics().get("gen_ai.client.token.usage")))
        .isEqualTo(CallMetricsTest.sums(on.metrics().get("gen_ai.client.token.usage")));
  }

  @Test
  void metricsOffLeavesTheSpan() {
    MetricsPolicy off =
        new MetricsPolicy(false, true, Recorded.METADATA, new CardinalityLimits(200, 1500));
    Recorded recorded = Recorded.cumulative(off);

    recorded.call(Samples.fullRequest(), Samples.fullOutcome().build(), Map.of());

    assertThat(recorded.metrics()).isEmpty();
    assertThat(recorded.span().getName()).isEqualTo("chat us.anthropic.claude-x");
  }

  @Test
  void chunkMetricsOffLeavesTheOthers() {
    MetricsPolicy off =
        new MetricsPolicy(true, false, Recorded.METADATA, new CardinalityLimits(200, 1500));
    Recorded recorded = Recorded.cumulative(off);
    CallTelemetry call = recorded.telemetry().start(Samples.fullRequest(), Context.root());
    call.chunkTimer("us-east-1").chunk(0.5);
    call.end(Samples.fullOutcome().build(), Metadata.none(), Map.of());

    assertThat(recorded.metrics().keySet())
        .contains("gen_ai.client.operation.duration")
        .noneMatch(name -> name.endsWith("chunk"));
    assertThat(recorded.span().getAttributes().get(Keys.TIME_TO_FIRST_CHUNK)).isEqualTo(0.25);
  }

  @Test
  void spanShowsWhatWentOutAndMetricsWhomItIsAttributedTo() {
    Recorded recorded = Recorded.sampledOn();
    recorded
        .telemetry()
        .start(Samples.minimalRequest(), Context.root())
        .end(Samples.usage(1, 2), Metadata.none(), Map.of("team", "search"));

    assertThat(recorded.span().getAttributes().asMap().keySet())
        .noneMatch(key -> key.getKey().startsWith("aws.bedrock.request_metadata"));
    assertThat(CallMetricsTest.sums(recorded.metrics().get("gen_ai.client.token.usage")).keySet())
        .hasSize(2)
        .allMatch(point -> "search".equals(point.get(AttributeKey.stringKey("team"))));
  }
}

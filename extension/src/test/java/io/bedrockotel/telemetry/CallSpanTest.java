package io.bedrockotel.telemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exact span of a call with everything and of one with next to nothing. */
class CallSpanTest {
  private final Recorded recorded = Recorded.sampledOn();

  @Test
  void fullCall() {
    Outcome outcome = Samples.fullOutcome().stream(StreamOutcome.COMPLETED).build();

    recorded.call(Samples.fullRequest(), outcome, Map.of("team", "search", "trace_id", "0a"));

    assertThat(recorded.span())
        .hasName("chat us.anthropic.claude-x")
        .hasKind(SpanKind.CLIENT)
        .hasStatus(StatusData.unset())
        .hasNoParent()
        .hasTotalRecordedEvents(0)
        .hasAttributesSatisfyingExactly(
            equalTo(stringKey("gen_ai.operation.name"), "chat"),
            equalTo(stringKey("gen_ai.provider.name"), "aws.bedrock"),
            equalTo(stringKey("gen_ai.request.model"), "us.anthropic.claude-x"),
            equalTo(booleanKey("gen_ai.request.stream"), true),
            equalTo(longKey("gen_ai.request.max_tokens"), 512),
            equalTo(doubleKey("gen_ai.request.temperature"), 0.1),
            equalTo(doubleKey("gen_ai.request.top_p"), 0.9),
            equalTo(doubleKey("gen_ai.request.top_k"), 40.0),
            equalTo(stringArrayKey("gen_ai.request.stop_sequences"), List.of("END", "STOP")),
            equalTo(stringKey("gen_ai.output.type"), "json"),
            equalTo(stringKey("gen_ai.response.model"), "anthropic.claude-x"),
            equalTo(stringArrayKey("gen_ai.response.finish_reasons"), List.of("end_turn")),
            equalTo(doubleKey("gen_ai.response.time_to_first_chunk"), 0.25),
            equalTo(longKey("gen_ai.usage.input_tokens"), 1300),
            equalTo(longKey("gen_ai.usage.output_tokens"), 70),
            equalTo(longKey("gen_ai.usage.cache_read.input_tokens"), 1000),
            equalTo(longKey("gen_ai.usage.cache_creation.input_tokens"), 200),
            equalTo(stringKey("rpc.system"), "aws-api"),
            equalTo(stringKey("rpc.service"), "BedrockRuntime"),
            equalTo(stringKey("rpc.method"), "ConverseStream"),
            equalTo(stringKey("server.address"), "bedrock-runtime.us-east-1.amazonaws.com"),
            equalTo(longKey("server.port"), 443),
            equalTo(longKey("http.response.status_code"), 200),
            equalTo(stringKey("cloud.region"), "us-east-1"),
            equalTo(stringKey("aws.request_id"), "req-1"),
            equalTo(stringKey("aws.bedrock.inference_profile.type"), "cross_region"),
            equalTo(stringKey("aws.bedrock.inference_profile.id"), "us.anthropic.claude-x"),
            equalTo(stringKey("aws.bedrock.usage.source"), "body"),
            equalTo(longKey("aws.bedrock.usage.cache_write_5m.input_tokens"), 150),
            equalTo(longKey("aws.bedrock.usage.cache_write_1h.input_tokens"), 50),
            equalTo(doubleKey("aws.bedrock.latency"), 0.75),
            equalTo(stringKey("aws.bedrock.service_tier"), "default"),
            equalTo(stringKey("aws.bedrock.performance_config.latency"), "standard"),
            equalTo(longKey("aws.bedrock.attempts"), 3),
            equalTo(longKey("aws.bedrock.throttled_attempts"), 1),
            equalTo(doubleKey("aws.bedrock.retry_delay"), 0.5),
            equalTo(stringKey("aws.bedrock.stream.outcome"), "completed"),
            equalTo(stringKey("aws.bedrock.guardrail.id"), "gr-1"),
            equalTo(stringKey("aws.bedrock.guardrail.version"), "2"),
            equalTo(stringKey("aws.bedrock.guardrail.action"), "GUARDRAIL_INTERVENED"),
            equalTo(
                stringArrayKey("aws.bedrock.guardrail.policies"),
                List.of("contentPolicy", "wordPolicy")),
            equalTo(stringKey("aws.bedrock.request_metadata.team"), "search"),
            equalTo(stringKey("aws.bedrock.request_metadata.trace_id"), "0a"));
  }

  @Test
  void minimalCall() {
    recorded.call(Samples.minimalRequest(), Samples.minimalOutcome(), Map.of());

    assertThat(recorded.span())
        .hasName("chat my-model")
        .hasStatus(StatusData.unset())
        .hasAttributesSatisfyingExactly(
            equalTo(stringKey("gen_ai.operation.name"), "chat"),
            equalTo(stringKey("gen_ai.provider.name"), "aws.bedrock"),
            equalTo(stringKey("gen_ai.request.model"), "my-model"),
            equalTo(stringKey("rpc.system"), "aws-api"),
            equalTo(stringKey("rpc.service"), "BedrockRuntime"),
            equalTo(stringKey("rpc.method"), "Converse"));
  }

  @Test
  void callWithoutAModel() {
    recorded.call(Samples.request(null), Samples.minimalOutcome(), Map.of());

    assertThat(recorded.span()).hasName("chat");
    assertThat(recorded.span().getAttributes().get(stringKey("gen_ai.request.model"))).isNull();
  }

  @Test
  void askedTierStandsWhereNoneIsAnswered() {
    Outcome outcome =
        Outcome.builder(Transport.builder().build()).response(Response.builder().build()).build();

    recorded.call(Samples.fullRequest(), outcome, Map.of());

    SpanData span = recorded.span();
    assertThat(span.getAttributes().get(Keys.SERVICE_TIER)).isEqualTo("priority");
    assertThat(span.getAttributes().get(Keys.LATENCY_MODE)).isEqualTo("optimized");
  }

  @Test
  void regionOfTheArnBeatsTheClients() {
    Model model = Model.builder("a1b2").region("eu-west-1").build();

    recorded.call(
        Request.builder(Operation.CONVERSE, model).build(),
        Samples.fullOutcome().build(),
        Map.of());

    assertThat(recorded.span().getAttributes().get(Keys.CLOUD_REGION)).isEqualTo("eu-west-1");
  }

  @Test
  void routersChoiceBeatsTheBase() {
    Outcome outcome =
        Outcome.builder(Transport.builder().build())
            .response(
                Response.builder()
                    .routedModel(Model.builder("x").base("anthropic.claude-y").build())
                    .build())
            .build();

    recorded.call(Samples.fullRequest(), outcome, Map.of());

    assertThat(recorded.span().getAttributes().get(Keys.RESPONSE_MODEL))
        .isEqualTo("anthropic.claude-y");
  }

  @Test
  void scopeCarriesVersionAndSchema() {
    recorded.call(Samples.minimalRequest(), Samples.minimalOutcome(), Map.of());

    var scope = recorded.span().getInstrumentationScopeInfo();
    assertThat(scope.getName()).isEqualTo("io.bedrockotel.bedrock");
    assertThat(scope.getVersion()).isEqualTo("1.2.3");
    assertThat(scope.getSchemaUrl()).isEqualTo("https://opentelemetry.io/schemas/1.41.1");
  }

  @Test
  void conversationComesFromTheFirstKeyInBaggage() {
    start(Baggage.builder().put("thread", "t-1").put("conversation_id", "").build());

    assertThat(recorded.span().getAttributes().get(Keys.CONVERSATION_ID)).isEqualTo("t-1");
  }

  @Test
  void conversationIsNeverInvented() {
    start(Baggage.builder().put("session_id", "s-1").build());

    assertThat(recorded.span().getAttributes().get(Keys.CONVERSATION_ID)).isNull();
  }

  @Test
  void openSpanOfTheCallerIsTheParent() {
    Span caller = recorded.sdk().getTracer("caller").spanBuilder("caller").startSpan();
    var call = recorded.telemetry().start(Samples.minimalRequest(), Context.root().with(caller));
    call.end(Samples.minimalOutcome(), Metadata.none(), Map.of());

    assertThat(recorded.span()).hasParentSpanId(caller.getSpanContext().getSpanId());
    assertThat(call.spanContext()).isEqualTo(recorded.span().getSpanContext());
  }

  private void start(Baggage baggage) {
    recorded
        .telemetry()
        .start(Samples.minimalRequest(), Context.root().with(baggage))
        .end(Samples.minimalOutcome(), Metadata.none(), Map.of());
  }
}

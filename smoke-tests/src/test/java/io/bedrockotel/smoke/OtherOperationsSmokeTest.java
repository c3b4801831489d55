package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations that no model answers at once, on the real agent. None has metadata to send. */
class OtherOperationsSmokeTest {
  private static final String OPERATION = "gen_ai.operation.name";
  private static final Predicate<Object> ARN =
      value -> String.valueOf(value).startsWith("arn:aws:bedrock:eu-central-1:");

  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(Attachment.extension());

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();

  /** What was counted is nothing that was used. */
  @ParameterizedTest
  @ValueSource(strings = {"sync", "async"})
  void countedTokensAreNoUsage(String client) {
    stage.behave(Stage.behaviour().inputTokens(4711));
    stage.run("count-tokens-" + client, model, "baggage.tenant_id=acme");
    Observed observed = stage.observe(model);
    ExpectedSpan.of(model, "CountTokens")
        .with(OPERATION, "count_tokens")
        .with("aws.bedrock.counted_tokens", 4711L)
        .withoutMetadata()
        .isTheOnlySpanOf(observed);
    assertThat(observed.sums("gen_ai.client.token.usage")).isEmpty();
    sentNoMetadata(model);
  }

  @ParameterizedTest
  @CsvSource({"sync,true", "async,true", "sync,false", "async,false"})
  void guardrailIsApplied(String client, boolean intervenes) {
    stage.behave(Stage.behaviour().guardrailIntervened(intervenes));
    stage.run("apply-guardrail-" + client, model, "baggage.tenant_id=acme");
    Observed observed = ofCalls("aws.bedrock.guardrail.id", model);
    await().atMost(Stage.DEADLINE).until(() -> !observed.spans().isEmpty());
    ExpectedSpan expected =
        withoutModel("ApplyGuardrail", "apply_guardrail")
            .with("aws.bedrock.guardrail.id", model)
            .with("aws.bedrock.guardrail.version", "3")
            .with("aws.bedrock.guardrail.action", intervenes ? "GUARDRAIL_INTERVENED" : "NONE");
    if (intervenes) {
      expected.with("aws.bedrock.guardrail.policies", List.of("contentPolicy", "topicPolicy"));
    }
    expected.isTheOnlySpanOf(observed);
    assertThat(ofCalls(OPERATION, "apply_guardrail").sums("gen_ai.client.token.usage")).isEmpty();
    sentNoMetadata(model);
  }

  @Test
  void guardrailChecksAreInvoked() {
    stage.behave(Stage.behaviour().guardrailIntervened(true));
    stage.run("guardrail-checks-async", model, "baggage.tenant_id=acme");
    Observed observed = stage.observe(ofCalls(OPERATION, "invoke_guardrail_checks"));
    withoutModel("InvokeGuardrailChecks", "invoke_guardrail_checks").isTheOnlySpanOf(observed);
    assertThat(observed.counts("gen_ai.client.operation.duration"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Map.of(
                    OPERATION,
                    "invoke_guardrail_checks",
                    "gen_ai.provider.name",
                    "aws.bedrock",
                    "cloud.region",
                    "eu-central-1"),
                1L));
    sentNoMetadata(model);
  }

  @ParameterizedTest
  @CsvSource({
    "sync,amazon.nova-reel-1-sync",
    "async,amazon.nova-reel-1-async",
    "sync,luma.ray-v2-sync",
    "async,luma.ray-v2-async"
  })
  void videoIsStarted(String client, String video) {
    stage.run("start-async-invoke-of-" + client, video, "baggage.tenant_id=acme");
    Observed observed = stage.observe(video);
    ExpectedSpan.of(video, "StartAsyncInvoke")
        .with(OPERATION, "generate_content")
        .with("gen_ai.output.type", "video")
        .with("aws.bedrock.async_invocation.arn", ARN)
        .withoutMetadata()
        .isTheOnlySpanOf(observed);
    assertThat(observed.sums("gen_ai.client.token.usage")).isEmpty();
    sentNoMetadata(video);
  }

  /** Asking after what was started is no call of a model: the agent's own span stays. */
  @ParameterizedTest
  @CsvSource({"get-async-invoke-sync,GetAsyncInvoke", "list-async-invokes-async,ListAsyncInvokes"})
  void askingKeepsTheAgentsSpan(String command, String method) {
    String arn = "arn:aws:bedrock:eu-central-1:111122223333:async-invoke/none";
    stage.run(command, arn);
    List<ReceivedSpan> trace = traceOf(command);
    assertThat(trace)
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.span().getName()).isEqualTo("BedrockRuntime." + method);
              assertThat(span.scope().name()).isEqualTo("io.opentelemetry.aws-sdk-2.2");
              assertThat(span.attributes()).doesNotContainKey(OPERATION);
            });
  }

  /** The spans below that of a command, once it ended. */
  private List<ReceivedSpan> traceOf(String command) {
    List<ReceivedSpan> root =
        await()
            .atMost(Stage.DEADLINE)
            .until(
                () ->
                    stage.receiver().spans().stream()
                        .filter(span -> span.span().getName().equals("command " + command))
                        .toList(),
                found -> !found.isEmpty());
    return stage.receiver().spans().stream()
        .filter(span -> span.span().getTraceId().equals(root.get(0).span().getTraceId()))
        .filter(span -> !span.span().getParentSpanId().isEmpty())
        .toList();
  }

  private Observed ofCalls(String key, String value) {
    return new Observed(stage.receiver(), attributes -> value.equals(attributes.get(key)));
  }

  private static ExpectedSpan withoutModel(String method, String operation) {
    return ExpectedSpan.of("none", method)
        .with(OPERATION, operation)
        .without(
            "gen_ai.request.model", "gen_ai.response.model", "aws.bedrock.inference_profile.type")
        .withoutMetadata();
  }

  private void sentNoMetadata(String named) {
    assertThat(stage.requests(named))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.header("X-Amzn-Bedrock-Request-Metadata")).isEmpty();
              assertThat(request.body()).doesNotContain("acme");
            });
  }
}

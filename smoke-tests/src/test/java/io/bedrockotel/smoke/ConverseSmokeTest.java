package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Converse on the real agent: the exact span of each way in which a call can go. */
class ConverseSmokeTest {
  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(Attachment.extension());

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();

  @Test
  void plain() {
    stage.run("converse", model, "baggage.tenant_id=acme", "baggage.unlisted=never");
    ExpectedSpan.converse(model)
        .answered()
        .withMetadata("tenant_id", "acme")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void everyOption() {
    stage.run("converse-options", model);
    ExpectedSpan.converse(model)
        .answered()
        .with("gen_ai.request.max_tokens", 100L)
        .with("gen_ai.request.temperature", 0.1)
        .with("gen_ai.request.top_p", 0.9)
        .with("gen_ai.request.top_k", 40.0)
        .with("gen_ai.request.stop_sequences", List.of("END", "STOP"))
        .with("aws.bedrock.guardrail.id", "gr-1")
        .with("aws.bedrock.guardrail.version", "3")
        .with("aws.bedrock.performance_config.latency", "optimized")
        .with("aws.bedrock.service_tier", "priority")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void async() {
    stage.run("converse-async", model);
    ExpectedSpan.converse(model).answered().isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void asyncThroughTheConsumerOverloadOnHttp1() {
    stage.run("converse-async-http1", model);
    ExpectedSpan.converse(model).answered().isTheOnlySpanOf(stage.observe(model));
    assertThat(stage.requests(model)).singleElement().matches(r -> r.protocol().equals("HTTP/1.1"));
  }

  @Test
  void asyncCancelledIsNoError() {
    stage.behave(Stage.behaviour().latencyMs(60_000));
    stage.run("converse-async-cancelled", model);
    Observed observed = stage.observe(model);
    assertThat(observed.spans()).hasSize(1);
    assertThat(observed.spans().get(0).attributes())
        .doesNotContainKeys("error.type", "gen_ai.usage.input_tokens", "http.response.status_code");
    assertThat(observed.spans().get(0).span().getStatus().getCodeValue()).isZero();
  }

  @Test
  void throttledTwiceThenAnswered() {
    stage.behave(Stage.behaviour().throttleFirst(2));
    stage.run("converse", model);
    Observed observed = stage.observe(model);
    ExpectedSpan.converse(model)
        .answered()
        .with("aws.bedrock.attempts", 3L)
        .with("aws.bedrock.throttled_attempts", 2L)
        .withPositive("aws.bedrock.retry_delay")
        .isTheOnlySpanOf(observed);
    assertThat(observed.sums("aws.bedrock.client.attempts"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                CommonAttributes.of(model), 1.0,
                CommonAttributes.with(model, "error.type", "ThrottlingException"), 2.0));
  }

  @Test
  void throttledToTheEndIsRateLimited() {
    stage.behave(Stage.behaviour().error("ThrottlingException"));
    String seen = stage.run("converse", model);
    assertThat(seen).contains("ThrottlingException(429,ThrottlingException");
    ExpectedSpan.converse(model)
        .failed("ThrottlingException")
        .with("http.response.status_code", 429L)
        .with("aws.bedrock.attempts", 4L)
        .with("aws.bedrock.throttled_attempts", 4L)
        .with("aws.bedrock.rate_limited", true)
        .withPositive("aws.bedrock.retry_delay")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void modelNotReadyIsNotRateLimited() {
    stage.behave(Stage.behaviour().error("ModelNotReadyException"));
    stage.run("converse", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("error.type", "ModelNotReadyException")
        .containsEntry("http.response.status_code", 429L)
        .containsEntry("aws.bedrock.throttled_attempts", 0L)
        .doesNotContainKey("aws.bedrock.rate_limited");
  }

  @Test
  void refusedRequestHasItsErrorCodeAndAnEvent() {
    stage.behave(Stage.behaviour().error("ValidationException").errorMessage("Quoted: secret"));
    stage.run("converse", model);
    Observed observed = stage.observe(model);
    ExpectedSpan.converse(model)
        .failed("ValidationException")
        .with("http.response.status_code", 400L)
        .isTheOnlySpanOf(observed);
    assertThat(observed.awaitLogs()).singleElement().satisfies(this::isExceptionEvent);
  }

  private void isExceptionEvent(ReceivedLog log) {
    assertThat(log.record().getEventName()).isEqualTo("gen_ai.client.operation.exception");
    assertThat(log.record().getSeverityNumberValue()).isEqualTo(13);
    assertThat(log.attributes())
        .containsEntry(
            "exception.type",
            "software.amazon.awssdk.services.bedrockruntime.model.ValidationException")
        .containsEntry("error.type", "ValidationException");
    assertThat(log.record().toString()).doesNotContain("secret");
  }

  @Test
  void unreadableAnswerFailsWithTheClassName() {
    stage.behave(Stage.behaviour().malformedJson(true));
    stage.run("converse", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("error.type", "software.amazon.awssdk.core.exception.SdkClientException")
        .doesNotContainKey("gen_ai.usage.input_tokens");
  }

  @Test
  void cachedTokensCountAsInput() {
    stage.behave(Stage.behaviour().cacheRead(1000).cacheWrite(200));
    stage.run("converse", model, "baggage.tenant_id=acme");
    Observed observed = stage.observe(model);
    assertThat(observed.spans().get(0).attributes())
        .containsEntry("gen_ai.usage.input_tokens", 1207L)
        .containsEntry("gen_ai.usage.cache_read.input_tokens", 1000L)
        .containsEntry("gen_ai.usage.cache_creation.input_tokens", 200L)
        .containsEntry("aws.bedrock.usage.cache_write_5m.input_tokens", 200L);
    Map<String, Object> usage = CommonAttributes.usage(model, "acme");
    assertThat(observed.sums("aws.bedrock.client.cache.tokens"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                CommonAttributes.plus(usage, "aws.bedrock.cache.operation", "read"), 1000.0,
                CommonAttributes.plus(usage, "aws.bedrock.cache.operation", "write"), 200.0));
  }

  @Test
  void guardrailInterventionNamesItsPolicies() {
    stage.behave(Stage.behaviour().guardrailIntervened(true));
    stage.run("converse-options", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("aws.bedrock.guardrail.action", "GUARDRAIL_INTERVENED")
        .containsEntry("gen_ai.response.finish_reasons", List.of("guardrail_intervened"))
        .hasEntrySatisfying(
            "aws.bedrock.guardrail.policies",
            policies -> assertThat((List<?>) policies).isNotEmpty());
  }

  @Test
  void ownMetadataStands() {
    stage.run("converse-own-metadata", model, "baggage.tenant_id=forged", "baggage.user_id=u-1");
    ExpectedSpan.converse(model)
        .answered()
        .withMetadata("tenant_id", "own tenant")
        .withMetadata("order", "42")
        .withMetadata("user_id", "u-1")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void fullOwnMetadataLeavesOneSlot() {
    stage.run("converse-many-own-metadata", model, "baggage.tenant_id=acme");
    answeredWithEntries("own", 15)
        .withMetadata("tenant_id", "acme")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void metadataIsWrittenAfterTheApplicationsInterceptors() {
    String seen = stage.run("converse-interceptor", model, "baggage.tenant_id=acme");
    assertThat(seen).endsWith("saw {}");
    answeredWithEntries("added", 14)
        .withMetadata("tenant_id", "acme")
        .withMetadata("application_name", "smoke-application")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @ParameterizedTest
  @ValueSource(strings = {"converse-client-plugin", "converse-request-plugin"})
  void metadataIsWrittenAfterThePlugins(String command) {
    stage.run(command, model, "baggage.tenant_id=acme");
    answeredWithEntries("added", 14)
        .withMetadata("tenant_id", "acme")
        .withMetadata("application_name", "smoke-application")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void copiedConfigurationIsObservedOnce() {
    stage.run("converse-copied-configuration", model);
    ExpectedSpan.converse(model).answered().isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void hostThatOnlyTheApplicationKnowsGetsNoMetadata() {
    stage.run("converse-endpoint-provider", model, "baggage.tenant_id=acme");
    ExpectedSpan.converse(model).answered().withoutMetadata().isTheOnlySpanOf(stage.observe(model));
    assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
  }

  @Test
  void oneMetricSet() {
    stage.run("converse", model, "baggage.tenant_id=acme", "baggage.user_id=never-on-metrics");
    Observed observed = stage.observe(model);
    Map<String, Object> usage = CommonAttributes.usage(model, "acme");
    assertThat(observed.sums("gen_ai.client.token.usage"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                CommonAttributes.plus(usage, "gen_ai.token.type", "input"), 7.0,
                CommonAttributes.plus(usage, "gen_ai.token.type", "output"), 12.0));
    assertThat(observed.counts("gen_ai.client.operation.duration"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(CommonAttributes.of(model), 1L));
    assertThat(observed.counts("gen_ai.client.operation.time_to_first_chunk")).isEmpty();
  }

  /** The metadata of a request that has so many entries of its own, and nothing of ours yet. */
  private ExpectedSpan answeredWithEntries(String key, int count) {
    ExpectedSpan expected = ExpectedSpan.converse(model).answered().withoutMetadata();
    IntStream.range(0, count).forEach(i -> expected.withMetadata(key + i, "value" + i));
    return expected;
  }
}

package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event of each call, on the real agent. */
class EventsSmokeTest {
  private static final Attachment WITH_EVENTS =
      Attachment.extension().with("events.enabled", "true");

  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(WITH_EVENTS);

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "converse",
        "converse-async",
        "stream",
        "stream-http1",
        "stream-subscription-cancelled",
        "invoke-claude-sync",
        "count-tokens-async"
      })
  void saysWhatTheSpanSays(String command) {
    stage.run(command, model, "baggage.tenant_id=acme", "baggage.conversation_id=c-1");
    Observed observed = stage.observe(model);
    DetailsEvent.ofTheOnlySpanOf(observed);
    assertThat(observed.logs()).hasSize(1);
    assertThat(observed.spans().get(0).attributes()).containsEntry("gen_ai.conversation.id", "c-1");
  }

  @Test
  void ofAnEmbedding() {
    stage.run("invoke-titan-embedding-sync", model);
    Observed observed = stage.observe("amazon.titan-embed-text-" + model);
    DetailsEvent.ofTheOnlySpanOf(observed);
    assertThat(observed.spans().get(0).attributes())
        .containsEntry("gen_ai.operation.name", "embeddings");
  }

  @Test
  void ofACallThatFailsBesideTheExceptions() {
    stage.behave(Stage.behaviour().error("ValidationException").errorMessage("Quoted: secret"));
    stage.run("converse", model);
    Observed observed = stage.observe(model);
    DetailsEvent.ofTheOnlySpanOf(observed);
    assertThat(observed.logs())
        .extracting(log -> log.record().getEventName())
        .containsExactlyInAnyOrder("gen_ai.client.operation.exception", DetailsEvent.NAME);
    assertThat(observed.logs()).noneMatch(log -> log.toString().contains("secret"));
  }

  @Test
  void ofAStreamThatIsTruncated() {
    stage.behave(Stage.behaviour().omitEvents("messageStop", "metadata"));
    stage.run("stream", model);
    Observed observed = stage.observe(model);
    DetailsEvent.ofTheOnlySpanOf(observed);
    assertThat(observed.spans().get(0).attributes())
        .containsEntry("error.type", "stream_truncated");
  }

  @Test
  void ofUnsampledCalls() {
    Attachment attachment = WITH_EVENTS.withEnvironment("OTEL_TRACES_SAMPLER", "always_off");
    try (Stage unsampled = Stage.open(attachment)) {
      unsampled.run("converse", model, "baggage.tenant_id=acme");
      unsampled.endApplication();
      Observed observed = new Observed(unsampled.receiver(), model);
      assertThat(observed.spans()).isEmpty();
      ReceivedLog event = DetailsEvent.of(observed);
      ExpectedSpan.converse(model)
          .answered()
          .withMetadata("tenant_id", "acme")
          .without("aws.bedrock.request_metadata.trace_id", "aws.bedrock.request_metadata.span_id")
          .without("thread.id", "thread.name")
          .hasAttributes(DetailsEvent.attributes(event));
      assertThat(event.record().getTraceId()).isNotEqualTo(ByteString.EMPTY);
      assertThat(event.record().getSpanId()).isNotEqualTo(ByteString.EMPTY);
    }
  }

  @Test
  void noneWithoutTakeover() {
    try (Stage kept = Stage.open(WITH_EVENTS.with("takeover", "false"))) {
      kept.run("converse", model);
      kept.endApplication();
      assertThat(new Observed(kept.receiver(), model).spans()).hasSize(1);
      assertThat(kept.receiver().logs())
          .extracting(log -> log.scope().name())
          .doesNotContain("io.bedrockotel.bedrock");
    }
  }
}

package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.books.Fate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ConverseStream on the real agent: how each end of a stream is told apart. */
class StreamSmokeTest {
  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(Attachment.extension());

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();

  @Test
  void completed() {
    stage.run("stream", model);
    Observed observed = stage.observe(model);
    ExpectedSpan.stream(model).answered().streamed("completed").isTheOnlySpanOf(observed);
    hasOutcome(observed, "completed");
    assertThat(observed.counts("gen_ai.client.operation.time_to_first_chunk"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(CommonAttributes.of(model), 1L));
  }

  @Test
  void eachChunkAfterTheFirstIsTimed() {
    stage.behave(Stage.behaviour().chunkCount(5));
    stage.run("stream", model);
    Map<String, Object> attributes = CommonAttributes.of(model);
    assertThat(stage.observe(model).counts("gen_ai.client.operation.time_per_output_chunk"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(attributes, 4L));
  }

  @Test
  void completedOnHttp1() {
    stage.run("stream-http1", model);
    ExpectedSpan.stream(model)
        .answered()
        .streamed("completed")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void handlerBuiltByTheSdk() {
    stage.run("stream-consumer", model);
    ExpectedSpan.stream(model)
        .answered()
        .streamed("completed")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void truncatedWithoutItsClosingEvents() {
    stage.behave(Stage.behaviour().omitEvents("messageStop", "metadata"));
    assertThat(stage.run("stream", model)).startsWith("completed");
    Observed observed = stage.observe(model);
    ExpectedSpan.stream(model)
        .failed("stream_truncated")
        .streamed("truncated")
        .isTheOnlySpanOf(observed);
    hasOutcome(observed, "truncated");
    assertThat(observed.sums("gen_ai.client.token.usage")).isEmpty();
  }

  @Test
  void truncatedWithoutMetadataReportsNoUsage() {
    stage.behave(Stage.behaviour().omitEvents("metadata"));
    stage.run("stream", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("aws.bedrock.stream.outcome", "truncated")
        .containsKey("gen_ai.response.finish_reasons")
        .doesNotContainKeys("gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens");
  }

  @Test
  void truncatedWithoutStopReportsTheUsageThatCame() {
    stage.behave(Stage.behaviour().omitEvents("messageStop"));
    stage.run("stream", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("aws.bedrock.stream.outcome", "truncated")
        .containsEntry("gen_ai.usage.output_tokens", 12L)
        .doesNotContainKey("gen_ai.response.finish_reasons");
  }

  @Test
  void errorInsideTheStream() {
    stage.behave(Stage.behaviour().streamErrorAfter(3).streamError("ModelStreamErrorException"));
    assertThat(stage.run("stream", model)).contains("ModelStreamErrorException");
    Observed observed = stage.observe(model);
    ExpectedSpan.stream(model)
        .failed("ModelStreamErrorException")
        .streamed("failed")
        .isTheOnlySpanOf(observed);
    hasOutcome(observed, "failed");
  }

  @Test
  void throttledInsideTheStreamIsRateLimited() {
    stage.behave(Stage.behaviour().streamErrorAfter(3).streamError("ThrottlingException"));
    stage.run("stream", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("error.type", "ThrottlingException")
        .containsEntry("aws.bedrock.rate_limited", true)
        .containsEntry("aws.bedrock.stream.outcome", "failed");
  }

  /** The SDK completes the future of a stream whose connection was cut. */
  @ParameterizedTest
  @ValueSource(strings = {"stream", "stream-http1"})
  void connectionCutMidStreamIsTruncated(String command) {
    stage.behave(Stage.behaviour().cutAfter(3));
    assertThat(stage.run(command, model)).startsWith("completed");
    ExpectedSpan.stream(model)
        .failed("stream_truncated")
        .streamed("truncated")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "stream-http1"})
  void connectionCutBeforeTheAnswerFails(String command) {
    stage.behave(Stage.behaviour().cutAfter(0));
    assertThat(stage.run(command, model)).contains("SdkClientException");
    Observed observed = stage.observe(model);
    assertThat(observed.spans()).hasSize(1);
    assertThat(observed.spans().get(0).attributes())
        .containsEntry("aws.bedrock.stream.outcome", "failed")
        .containsEntry("error.type", "software.amazon.awssdk.core.exception.SdkClientException")
        .containsEntry("aws.bedrock.attempts", (long) stage.requests(model).size())
        .doesNotContainKeys(
            "gen_ai.usage.input_tokens", "http.response.status_code", "aws.bedrock.retry_delay");
  }

  @Test
  void refusedBeforeItBegan() {
    stage.behave(Stage.behaviour().error("AccessDeniedException"));
    stage.run("stream", model);
    ExpectedSpan.stream(model)
        .failed("AccessDeniedException")
        .with("http.response.status_code", 403L)
        .with("aws.bedrock.stream.outcome", "failed")
        .isTheOnlySpanOf(stage.observe(model));
  }

  @Test
  void throttledBeforeItBegan() {
    stage.behave(Stage.behaviour().throttleFirst(1));
    stage.run("stream", model);
    ExpectedSpan.stream(model)
        .answered()
        .streamed("completed")
        .with("aws.bedrock.attempts", 2L)
        .with("aws.bedrock.throttled_attempts", 1L)
        .withPositive("aws.bedrock.retry_delay")
        .isTheOnlySpanOf(stage.observe(model));
  }

  /** The first attempt ends in an error behind its closing events; only the second one counts. */
  @Test
  void stateOfAFailedAttemptIsGoneAfterTheRetry() {
    stage.behave(
        Stage.behaviour()
            .calls(1)
            .cacheRead(1000)
            .streamErrorAfter(7)
            .streamError("ThrottlingException"));
    String seen = stage.run("stream", model);
    assertThat(seen).startsWith("completed").containsOnlyOnce("onComplete");
    assertThat(seen.split("MessageStartEvent", -1)).hasSize(3);
    Observed observed = stage.observe(model);
    ExpectedSpan.stream(model)
        .answered()
        .streamed("completed")
        .with("aws.bedrock.attempts", 2L)
        .with("aws.bedrock.throttled_attempts", 1L)
        .withPositive("aws.bedrock.retry_delay")
        .isTheOnlySpanOf(observed);
    assertThat(observed.sums("aws.bedrock.client.attempts"))
        .containsEntry(CommonAttributes.with(model, "error.type", "ThrottlingException"), 1.0);
    assertThat(observed.sums("aws.bedrock.client.cache.tokens")).isEmpty();
  }

  /** Whether the SDK tries again after a reset is its own affair; every attempt counts. */
  @ParameterizedTest
  @ValueSource(strings = {"stream", "stream-http1"})
  void connectionResetMidStream(String command) {
    stage.behave(Stage.behaviour().calls(1).cutAfter(3).cutConnection(true));
    String end = stage.run(command, model).startsWith("completed") ? "completed" : "failed";
    Observed observed = stage.observe(model);
    hasOutcome(observed, end);
    assertThat(observed.spans()).hasSize(1);
    assertThat(observed.spans().get(0).attributes())
        .containsEntry("aws.bedrock.stream.outcome", end)
        .containsEntry("aws.bedrock.attempts", (long) stage.requests(model).size());
  }

  @Test
  void subscriptionCancelled() {
    stage.run("stream-subscription-cancelled", model);
    Observed observed = stage.observe(model);
    ExpectedSpan.stream(model).streamed("cancelled").isTheOnlySpanOf(observed);
    hasOutcome(observed, "cancelled");
  }

  @Test
  void futureCancelled() {
    stage.behave(Stage.behaviour().chunkCount(20).chunkDelayMs(500));
    stage.run("stream-future-cancelled", model);
    Observed observed = stage.observe(model);
    ExpectedSpan.stream(model).streamed("cancelled").isTheOnlySpanOf(observed);
    hasOutcome(observed, "cancelled");
    assertThat(stage.endedRequests(model))
        .as("a stream that nobody wants is not generated on")
        .extracting(request -> request.fate())
        .containsExactly(Fate.CLIENT_CANCELLED);
  }

  @Test
  void consumerThatThrowsStopsListening() {
    stage.run("stream-throwing-consumer", model);
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("aws.bedrock.stream.outcome", "cancelled")
        .doesNotContainKey("error.type");
  }

  private void hasOutcome(Observed observed, String outcome) {
    assertThat(observed.sums("aws.bedrock.client.stream.outcomes"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(CommonAttributes.with(model, "aws.bedrock.stream.outcome", outcome), 1.0));
  }
}

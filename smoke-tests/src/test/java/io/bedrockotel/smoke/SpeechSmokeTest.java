package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.books.Fate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** InvokeModelWithBidirectionalStream on the real agent: one span for a session of any length. */
class SpeechSmokeTest {
  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(Attachment.extension());

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel().replace("anthropic.claude", "amazon.nova-sonic");

  @Test
  void sessionHasOneSpanWithTheUsageOfAllItsAnswers() {
    stage.behave(Stage.behaviour().inputTokens(111).outputTokens(22));
    stage.run("speech", model, "baggage.tenant_id=acme");
    Observed observed = stage.observe(model);
    session()
        .streamed("completed")
        .with("http.response.status_code", 200L)
        .with("gen_ai.response.finish_reasons", List.of("END_TURN"))
        .with("gen_ai.usage.input_tokens", 111L)
        .with("gen_ai.usage.output_tokens", 22L)
        .with("aws.bedrock.usage.source", "body")
        .isTheOnlySpanOf(observed);
    assertThat(observed.trace()).hasSize(2);
    assertThat(observed.sums("gen_ai.client.token.usage").values())
        .containsExactlyInAnyOrder(111.0, 22.0);
    assertThat(observed.sums("aws.bedrock.client.stream.outcomes").values()).containsExactly(1.0);
    assertThat(observed.counts("gen_ai.client.operation.time_to_first_chunk")).hasSize(1);
  }

  /** The counts of each usage event are of the whole session: the last ones stand. */
  @Test
  void usageIsThatOfTheLastEvent() {
    stage.run("speech", model);
    Map<String, Object> attributes = stage.observe(model).spans().get(0).attributes();
    assertThat(attributes)
        .containsEntry("gen_ai.usage.input_tokens", 8L)
        .containsEntry("gen_ai.usage.output_tokens", 22L);
  }

  /** The application has each event before us, and cancels when it has the last usage. */
  @Test
  void cancelledInTheMiddle() {
    Predicate<Object> beforeOrAfterTheLastEvent = tokens -> Set.of(0L, 11L).contains(tokens);
    stage.behave(Stage.behaviour().omitEvents("completionEnd"));
    stage.run("speech-cancelled", model);
    session()
        .streamed("cancelled")
        .with("http.response.status_code", 200L)
        .with("gen_ai.usage.input_tokens", 4L)
        .with("gen_ai.usage.output_tokens", beforeOrAfterTheLastEvent)
        .with("aws.bedrock.usage.source", "body")
        .isTheOnlySpanOf(stage.observe(model));
    assertThat(stage.endedRequests(model))
        .singleElement()
        .satisfies(request -> assertThat(request.fate()).isEqualTo(Fate.CLIENT_CANCELLED));
  }

  @Test
  void failedInTheMiddle() {
    stage.behave(Stage.behaviour().streamErrorAfter(7));
    String seen = stage.run("speech", model);
    assertThat(seen).contains("ModelStreamErrorException");
    session()
        .streamed("failed")
        .with("gen_ai.usage.input_tokens", 4L)
        .with("gen_ai.usage.output_tokens", 0L)
        .with("aws.bedrock.usage.source", "body")
        .failed("ModelStreamErrorException")
        .isTheOnlySpanOf(stage.observe(model));
  }

  /** The SDK may take the end of a stream for the end of the session. */
  @Test
  void cutInTheMiddle() {
    stage.behave(Stage.behaviour().cutAfter(4));
    boolean told = stage.run("speech", model).contains("\\nfuture ");
    assertThat(stage.observe(model).spans().get(0).attributes())
        .containsEntry("gen_ai.usage.input_tokens", 4L)
        .containsEntry("aws.bedrock.stream.outcome", told ? "failed" : "truncated")
        .containsKey("error.type");
  }

  @Test
  void refusedAtTheDoor() {
    stage.behave(Stage.behaviour().error("AccessDeniedException"));
    String seen = stage.run("speech", model);
    assertThat(seen).contains("AccessDeniedException");
    session()
        .failed("AccessDeniedException")
        .with("http.response.status_code", 403L)
        .with("aws.bedrock.stream.outcome", "failed")
        .isTheOnlySpanOf(stage.observe(model));
  }

  /** The bytes of both directions, and what the application is told, with and without us. */
  @Test
  void bothDirectionsAreTheSameWithoutAnAgent() {
    try (Stage bare = Stage.open(Attachment.none())) {
      isTheSameOn(bare, "speech", model + "-whole");
      BehaviourBuilder unfinished = Stage.behaviour().omitEvents("completionEnd");
      stage.behave(unfinished);
      bare.behave(unfinished);
      isTheSameOn(bare, "speech-cancelled", model + "-cancelled");
    }
  }

  private void isTheSameOn(Stage bare, String command, String session) {
    assertThat(comparable(stage.run(command, session)))
        .isEqualTo(comparable(bare.run(command, session)))
        .contains("audioOutput");
    assertThat(stage.endedRequests(session).get(0).body())
        .isEqualTo(bare.endedRequests(session).get(0).body())
        .contains("How deep is it?");
  }

  /** Sessions are named after the request. */
  private static String comparable(String seen) {
    return seen.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*");
  }

  private ExpectedSpan session() {
    return ExpectedSpan.of(model, "InvokeModelWithBidirectionalStream")
        .with("gen_ai.request.stream", true)
        .with("gen_ai.output.type", "speech")
        .withoutMetadata();
  }
}

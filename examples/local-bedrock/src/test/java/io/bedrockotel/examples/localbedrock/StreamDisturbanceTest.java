package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.json;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.examples.localbedrock.books.Fate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;

/**
 * The SDK ends a stream that is cut without a reset as if it were complete: then only the missing
 * closing events tell.
 */
class StreamDisturbanceTest {

  private static final int OUTPUT_TOKENS = 6;

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @ParameterizedTest
  @EnumSource
  void errorInsideTheStream(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().streamErrorAfter(2));

    assertThat(stream.failure()).rootCause().isInstanceOf(ModelStreamErrorException.class);
    assertThat(stream.types()).containsExactly("messageStart", "contentBlockDelta");
    assertThat(log().path("errorCode").asText()).isEqualTo("ModelStreamErrorException");
    assertThat(log().at("/output/outputTokenCount").isMissingNode()).isTrue();
  }

  @Test
  void throttledInsideTheStreamAfterItsUsage() throws Exception {
    StreamProbe stream =
        disturbed(
            Protocol.HTTP2,
            behaviour().streamErrorAfter(99).streamError("ThrottlingException").errorMessage("m"));

    assertThat(stream.failure())
        .rootCause()
        .isInstanceOfSatisfying(
            BedrockRuntimeException.class,
            e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("m"));
    assertThat(stream.types()).contains("metadata");
    assertThat(log().at("/output/outputTokenCount").asInt()).isEqualTo(OUTPUT_TOKENS);
  }

  @ParameterizedTest
  @EnumSource
  void cutMidStreamStillLogsWhatWasGenerated(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().cutAfter(2)).whole();

    assertThat(stream.types()).containsExactly("messageStart", "contentBlockDelta");
    assertThat(fate()).isEqualTo(Fate.CUT);
    assertThat(log().has("errorCode")).isFalse();
    assertThat(log().at("/output/outputTokenCount").asInt()).isEqualTo(OUTPUT_TOKENS);
    assertThat(bedrock.get().requests().get(0).partsSent()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void cutInTheMiddleOfAFrame(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().cutAfter(2).cutInFrame(true)).whole();

    assertThat(stream.types()).containsExactly("messageStart", "contentBlockDelta");
    assertThat(bedrock.get().requests().get(0).partsSent()).isEqualTo(3);
  }

  /**
   * A reset may overtake events that the client has not read yet, and on HTTP/2 the SDK does not
   * always try again.
   */
  @ParameterizedTest
  @EnumSource
  void resetConnectionsFail(Protocol protocol) throws Exception {
    StreamProbe stream =
        disturbed(protocol, behaviour().cutAfter(2).cutConnection(true).chunkDelayMs(50));

    assertThat(stream.failure()).rootCause().hasMessageContaining("Connection reset");
    assertThat(stream.types()).isSubsetOf("messageStart", "contentBlockDelta");
    assertThat(bedrock.get().requests()).hasSizeBetween(1, 3);
  }

  @ParameterizedTest
  @EnumSource
  void cutBeforeTheHeaders(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().cutAfter(0));

    assertThat(stream.failure()).isNotNull();
    assertThat(stream.types()).isEmpty();
    assertThat(bedrock.get().requests().get(0).status()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void cutAfterTheHeaders(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().cutAfterHeaders(true)).whole();

    assertThat(stream.types()).isEmpty();
    assertThat(bedrock.get().requests().get(0).status()).isEqualTo(200);
    assertThat(fate()).isEqualTo(Fate.CUT);
  }

  @Test
  void wholeAnswersAreCutToo() {
    bedrock.behave(behaviour().cutAfter(1));
    assertThatThrownBy(() -> bedrock.sync().converse(request("Hello")))
        .isInstanceOf(SdkClientException.class);

    bedrock.behave(behaviour().cutAfter(0));
    assertThatThrownBy(() -> bedrock.sync().converse(request("Hello")))
        .isInstanceOf(SdkClientException.class);
    assertThat(bedrock.get().requests())
        .extracting(request -> request.status())
        .containsExactly(200, 200, 200, 0, 0, 0);
  }

  @Test
  void closingEventsAreLeftOut() throws Exception {
    StreamProbe stream =
        disturbed(Protocol.HTTP2, behaviour().omitEvents("messageStop", "metadata")).whole();

    assertThat(stream.types()).endsWith("contentBlockStop");
    assertThat(log().at("/input/inputTokenCount").asInt()).isEqualTo(1);
  }

  @Test
  void rawEventsReplaceTheAnswer() throws Exception {
    StreamProbe stream =
        disturbed(
                Protocol.HTTP2,
                behaviour()
                    .rawEvents(
                        RawEvent.of("neverHeardOf", json("{'a':1}")),
                        RawEvent.of("metadata", json("{'usage':{'inputTokens':7}}"))))
            .whole();

    assertThat(stream.events).hasSize(2);
    assertThat(stream.metadata().usage().inputTokens()).isEqualTo(7);
    assertThat(log().at("/output/outputBodyJson/0/neverHeardOf/a").asInt()).isEqualTo(1);
    assertThat(log().at("/input/inputTokenCount").asInt()).isEqualTo(7);
  }

  @Test
  void rawErrorMessageEndsTheStream() throws Exception {
    StreamProbe stream =
        disturbed(
            Protocol.HTTP1_1, behaviour().rawEvents(RawEvent.failure("error", "Odd", "text")));

    assertThat(stream.failure()).rootCause().hasMessageContaining("text");
  }

  @ParameterizedTest
  @EnumSource
  void badChecksum(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().badChecksum(true));

    assertThat(stream.failure()).rootCause().hasMessageContaining("checksum");
    assertThat(stream.types()).containsExactly("messageStart");
  }

  @ParameterizedTest
  @EnumSource
  void badChecksumOfAPrelude(Protocol protocol) throws Exception {
    StreamProbe stream = disturbed(protocol, behaviour().badPrelude(true));

    assertThat(stream.failure()).rootCause().hasMessageContaining("Prelude checksum");
    assertThat(stream.types()).containsExactly("messageStart");
  }

  @Test
  void frameWithHeadersOfItsOwn() throws Exception {
    StreamProbe stream =
        disturbed(
            Protocol.HTTP2,
            behaviour()
                .rawEvents(
                    RawEvent.headed(Map.of(":message-type", "neverHeardOf"), "{}"),
                    RawEvent.headed(Map.of(":message-type", "event"), "{}")));

    assertThat(stream.failure()).rootCause().isInstanceOf(NullPointerException.class);
    assertThat(stream.types()).isEmpty();
  }

  @Test
  void malformedJsonInASoundFrame() throws Exception {
    StreamProbe stream = disturbed(Protocol.HTTP2, behaviour().malformedJson(true));

    assertThat(stream.failure()).isNotNull();
    assertThat(stream.types()).containsOnly("messageStart");
  }

  private StreamProbe disturbed(Protocol protocol, BehaviourBuilder behaviour) throws Exception {
    bedrock.behave(behaviour.chunkCount(3));
    StreamProbe stream = new StreamProbe(bedrock.async(protocol), streamRequest("Hello"));
    stream.failure();
    return stream;
  }

  private Fate fate() {
    await().until(() -> bedrock.get().requests().get(0).fate() != Fate.IN_PROGRESS);
    return bedrock.get().requests().get(0).fate();
  }

  private JsonNode log() {
    return bedrock.get().invocations().get(0);
  }
}

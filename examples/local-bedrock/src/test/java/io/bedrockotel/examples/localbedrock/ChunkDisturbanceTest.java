package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.books.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.Protocol;

class ChunkDisturbanceTest {

  private static final String MODEL = "mistral.mistral-7b-instruct-v0:2";
  private static final JsonNode HELLO = json("{'prompt':'Hello'}");

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InternalServerException",
        "ModelStreamErrorException",
        "ModelTimeoutException",
        "ServiceUnavailableException",
        "ThrottlingException",
        "ValidationException"
      })
  void everyErrorThatAStreamCanEndWith(String code) throws Exception {
    ChunkProbe stream =
        disturbed(
            Protocol.HTTP2, behaviour().streamErrorAfter(1).streamError(code).errorMessage("why"));

    assertThat(stream.failure())
        .rootCause()
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("why"))
        .extracting(failure -> failure.getClass().getSimpleName())
        .isEqualTo(code);
    // After some of the errors the SDK tries again, and hands over the chunks of every attempt.
    assertThat(stream.texts).hasSameSizeAs(bedrock.get().requests());
    assertThat(log().path("errorCode").asText()).isEqualTo(code);
    assertThat(log().at("/output/outputBodyJson")).hasSize(1);
    assertThat(log().at("/output/outputTokenCount").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void cutMidStreamStillLogsWhatWasGenerated(Protocol protocol) throws Exception {
    ChunkProbe stream = disturbed(protocol, behaviour().cutAfter(1)).whole();

    assertThat(stream.texts).hasSize(1);
    assertThat(bedrock.get().requests().get(0).fate()).isEqualTo(Fate.CUT);
    assertThat(log().at("/output/outputTokenCount").asInt()).isEqualTo(6);
  }

  @Test
  void wrongChecksumBreaksTheClient() throws Exception {
    ChunkProbe stream = disturbed(Protocol.HTTP1_1, behaviour().badChecksum(true));

    assertThat(stream.failure()).hasCauseInstanceOf(SdkClientException.class);
    assertThat(stream.texts).hasSize(1);
  }

  private ChunkProbe disturbed(Protocol protocol, BehaviourBuilder how) {
    bedrock.behave(how.chunkCount(3));
    return new ChunkProbe(bedrock.async(protocol), MODEL, HELLO);
  }

  private JsonNode log() {
    return bedrock.get().invocations().get(0);
  }
}

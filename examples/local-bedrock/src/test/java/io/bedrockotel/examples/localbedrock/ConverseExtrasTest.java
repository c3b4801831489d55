package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

class ConverseExtrasTest {

  private static final String ROUTER =
      "arn:aws:bedrock:us-west-2:111122223333:default-prompt-router/anthropic.claude:1";
  private static final String PROMPT = "arn:aws:bedrock:us-west-2:111122223333:prompt/ABC:1";

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @Test
  void promptRouterSaysWhatItInvoked() {
    ConverseResponse response =
        bedrock.sync().converse(request("Hello").toBuilder().modelId(ROUTER).build());

    assertThat(response.trace().promptRouter().invokedModelId())
        .endsWith("inference-profile/us.anthropic.claude-3-5-sonnet-20240620-v1:0");
  }

  @Test
  void promptResourceNeedsNoMessages() {
    ConverseResponse response =
        bedrock.sync().converse(call -> call.modelId(PROMPT).promptVariables(Map.of()));

    assertThat(response.usage().inputTokens()).isZero();
  }

  @Test
  void stopSequenceIsAnAdditionalField() {
    ConverseResponse response =
        bedrock
            .sync()
            .converse(
                request("Hello").toBuilder()
                    .inferenceConfig(config -> config.stopSequences("answer"))
                    .additionalModelResponseFieldPaths("/stop_sequence")
                    .build());

    assertThat(response.additionalModelResponseFields().asMap().get("stop_sequence").asString())
        .isEqualTo("answer");
  }

  @Test
  void guardrailThatDoesNotInterveneLeavesATrace() throws Exception {
    StreamProbe stream =
        new StreamProbe(
                bedrock.async(Protocol.HTTP2),
                streamRequest("Hello").toBuilder()
                    .guardrailConfig(
                        config ->
                            config
                                .guardrailIdentifier("g1")
                                .guardrailVersion("DRAFT")
                                .trace("enabled_full"))
                    .build())
            .whole();

    var guardrail = stream.metadata().trace().guardrail();
    assertThat(stream.stopReason()).isEqualTo("end_turn");
    assertThat(guardrail.actionReason()).isEqualTo("No action.");
    assertThat(guardrail.inputAssessment().get("g1").topicPolicy()).isNull();
    assertThat(guardrail.inputAssessment().get("g1").invocationMetrics().usage().topicPolicyUnits())
        .isEqualTo(1);
  }
}

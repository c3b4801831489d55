package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAssessment;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

@SuppressWarnings("unchecked") // the SDK's builders take arrays of consumers
class ConverseResponseMapperTest {
  private static final GuardrailAssessment BLOCKED =
      GuardrailAssessment.builder()
          .contentPolicy(p -> p.filters(f -> f.action("BLOCKED").detected(true)))
          .build();

  @Test
  void answer() {
    ConverseResponse response =
        ConverseResponse.builder()
            .stopReason(StopReason.GUARDRAIL_INTERVENED)
            .usage(u -> u.inputTokens(10).outputTokens(5).totalTokens(15))
            .metrics(m -> m.latencyMs(1250L))
            .serviceTier(t -> t.type("flex"))
            .performanceConfig(p -> p.latency("standard"))
            .trace(t -> t.guardrail(g -> g.inputAssessment(Map.of("gr-1", BLOCKED))))
            .build();

    Response mapped = ConverseResponseMapper.map(response, response.stopReasonAsString());

    assertThat(mapped.finishReasons()).containsExactly("guardrail_intervened");
    assertThat(mapped.guardrailAction()).isEqualTo("GUARDRAIL_INTERVENED");
    assertThat(mapped.guardrailPolicies()).containsExactly("contentPolicy");
    assertCommon(mapped);
  }

  @Test
  void metadataOfAStream() {
    ConverseStreamMetadataEvent event =
        ConverseStreamMetadataEvent.builder()
            .usage(u -> u.inputTokens(10).outputTokens(5).totalTokens(15))
            .metrics(m -> m.latencyMs(1250L))
            .serviceTier(t -> t.type("flex"))
            .performanceConfig(p -> p.latency("standard"))
            .trace(t -> t.guardrail(g -> g.inputAssessment(Map.of("gr-1", BLOCKED))))
            .build();

    Response mapped = ConverseResponseMapper.map(event, "end_turn");

    assertThat(mapped.finishReasons()).containsExactly("end_turn");
    assertThat(mapped.guardrailAction()).isNull();
    assertThat(mapped.guardrailPolicies()).containsExactly("contentPolicy");
    assertCommon(mapped);
  }

  private static void assertCommon(Response mapped) {
    assertThat(mapped.usage().inputTokens()).isEqualTo(10);
    assertThat(mapped.usage().outputTokens()).isEqualTo(5);
    assertThat(mapped.latencySeconds()).isEqualTo(1.25);
    assertThat(mapped.serviceTier()).isEqualTo("flex");
    assertThat(mapped.latencyMode()).isEqualTo("standard");
    assertThat(mapped.routedModel()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:bedrock:us-west-2:1:inference-profile/us.anthropic.claude-y, anthropic.claude-y",
    "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-y, anthropic.claude-y",
    "anthropic.claude-y, anthropic.claude-y"
  })
  void routersChoiceOfBothOperations(String invoked, String model) {
    ConverseResponse response =
        ConverseResponse.builder()
            .trace(t -> t.promptRouter(r -> r.invokedModelId(invoked)))
            .build();
    ConverseStreamMetadataEvent event =
        ConverseStreamMetadataEvent.builder()
            .trace(t -> t.promptRouter(r -> r.invokedModelId(invoked)))
            .build();

    assertThat(ConverseResponseMapper.map(response, null).routedModel().base()).isEqualTo(model);
    assertThat(ConverseResponseMapper.map(event, null).routedModel().base()).isEqualTo(model);
  }

  @Test
  void nothingAnswered() {
    assertNothing(ConverseResponseMapper.map(ConverseResponse.builder().build(), null));
    assertNothing(ConverseResponseMapper.map(null, null));
  }

  @Test
  void streamThatStoppedBeforeItsMetadataKeepsItsReason() {
    assertThat(ConverseResponseMapper.map(null, "a_new_reason").finishReasons())
        .containsExactly("a_new_reason");
  }

  private static void assertNothing(Response mapped) {
    assertThat(mapped.finishReasons()).isEmpty();
    assertThat(mapped.usage()).isNull();
    assertThat(mapped.routedModel()).isNull();
    assertThat(mapped.latencySeconds()).isNull();
    assertThat(mapped.serviceTier()).isNull();
    assertThat(mapped.latencyMode()).isNull();
    assertThat(mapped.guardrailAction()).isNull();
    assertThat(mapped.guardrailPolicies()).isEmpty();
  }
}

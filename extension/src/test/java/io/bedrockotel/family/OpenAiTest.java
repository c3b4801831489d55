package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTest {
  private static final FamilyReadings OPENAI =
      new FamilyReadings("openai.gpt-oss-20b-1:0", "openai-shape");

  @Test
  void aStreamIsClosedWhenEachChoiceHasEnded() {
    assertThat(OPENAI.streamCut("choices", 6)).isEqualTo("id=chatcmpl-2 finish=[length] tools=2");
  }

  @Test
  void anEmptyReasonIsNone() {
    assertThat(OPENAI.responseOf("{\"choices\": [{\"finish_reason\": \"\"}]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwen.qwen3-32b-v1:0",
        "moonshot.kimi-k2-thinking",
        "moonshotai.kimi-k2.5",
        "zai.glm-4.6",
        "minimax.minimax-m2.1",
        "writer.palmyra-x5-v1:0",
        "nvidia.nemotron-nano-12b-v2",
        "google.gemma-3-27b-it",
        "xai.grok-4.6",
        "newvendor.model-1"
      })
  void otherVendorsHaveItsBodies(String model) {
    FamilyReadings other = new FamilyReadings(model, "openai-shape");

    assertThat(other.request("chat")).isEqualTo(OPENAI.request("chat"));
    assertThat(other.response("chat")).isEqualTo(OPENAI.response("chat"));
    assertThat(other.stream("chat")).isEqualTo(OPENAI.stream("chat"));
  }
}

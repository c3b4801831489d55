package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTest {
  private static final FamilyReadings OPENAI =
      new FamilyReadings("openai.gpt-oss-20b-1:0", "openai-shape");

  @Test
  void chat() {
    assertThat(OPENAI.request("chat"))
        .isEqualTo(
            "chat output=json max=150 temperature=0.7 p=0.95 frequency=0.1 presence=-0.2"
                + " seed=42 choices=2 stop=[END]");
    assertThat(OPENAI.response("chat"))
        .isEqualTo(
            "id=chatcmpl-0a1b2c3d model=openai.gpt-oss-20b-1:0 finish=[stop, length]"
                + " tokens=in=90,out=30,read=64,reasoning=12");
  }

  @Test
  void aServersOwnStopReasonIsNoFinishReason() {
    assertThat(OPENAI.response("tools"))
        .isEqualTo(
            "id=chatcmpl-7f7f7f7f model=qwen.qwen3-32b-v1:0 finish=[tool_calls]"
                + " tokens=in=201,out=44 tools=2");
  }

  @Test
  void stream() {
    assertThat(OPENAI.stream("chat"))
        .isEqualTo(
            "id=chatcmpl-1 model=openai.gpt-oss-20b-1:0 finish=[stop] tokens=in=90,out=30"
                + " metrics=in=90,out=30 latency=700 closed=yes");
    assertThat(OPENAI.output("chat")).containsExactly(2, 3, 4);
  }

  @Test
  void aStreamIsClosedWhenEachChoiceHasEnded() {
    assertThat(OPENAI.stream("choices"))
        .isEqualTo("id=chatcmpl-2 finish=[tool_calls, length] tools=2 closed=yes");
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

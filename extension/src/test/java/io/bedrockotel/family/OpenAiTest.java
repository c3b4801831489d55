package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
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
  void aStreamIsClosedWhenAsManyChoicesHaveEndedAsWereAskedFor() {
    byte[] end = "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\"}]}".getBytes(UTF_8);
    byte[] next = "{\"choices\":[{\"index\":1,\"finish_reason\":\"length\"}]}".getBytes(UTF_8);
    StreamBody one = Families.of(OPENAI.model(), end).stream(1L);
    StreamBody two = Families.of(OPENAI.model(), end).stream(2L);
    one.read(end);
    two.read(end);

    assertThat(one.closed()).isTrue();
    assertThat(two.closed()).isFalse();
    assertThat(two.whole()).isFalse();
    two.read(next);
    assertThat(two.closed()).isTrue();
  }

  /** An input is to be embedded, unless the request shows that it is to be answered. */
  @Test
  void whatIsNeitherChatNorPromptIsNoChat() {
    assertThat(OPENAI.requestOf("{\"input\": \"x\"}")).isEqualTo("embeddings");
    assertThat(OPENAI.requestOf("{\"input\": \"x\", \"messages\": []}")).isEqualTo("chat");
    assertThat(OPENAI.requestOf("{\"messages\": [], \"input\": \"x\"}")).isEqualTo("chat");
    assertThat(OPENAI.requestOf("{\"input\": \"x\", \"max_output_tokens\": 5}")).isEqualTo("chat");
    assertThat(OPENAI.requestOf("{\"a\": 1}")).isEmpty();
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

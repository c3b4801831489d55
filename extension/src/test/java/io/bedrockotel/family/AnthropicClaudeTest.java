package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnthropicClaudeTest {
  private static final FamilyReadings CLAUDE =
      new FamilyReadings("anthropic.claude-3-haiku-20240307-v1:0", "anthropic-claude");

  @Test
  void theOutputOfACutStreamIsUnknown() {
    assertThat(CLAUDE.streamCut("messages", 4))
        .isEqualTo(
            "id=msg_bdrk_01Stream000000000000001 model=claude-3-haiku-20240307 tokens=in=19");
    assertThat(CLAUDE.streamCut("messages", 6)).endsWith("finish=[end_turn] tokens=in=19,out=5");
  }

  @Test
  void legacy() {
    assertThat(CLAUDE.streamCut("legacy", 2)).isEmpty();
  }

  @Test
  void otherSpellingsAreNotRead() {
    assertThat(CLAUDE.requestOf("{\"maxTokens\": 1, \"topP\": 1, \"stop\": [\"x\"]}"))
        .isEqualTo("chat");
    assertThat(CLAUDE.responseOf("{\"usage\": {\"inputTokens\": 1, \"prompt_tokens\": 1}}"))
        .isEmpty();
  }
}

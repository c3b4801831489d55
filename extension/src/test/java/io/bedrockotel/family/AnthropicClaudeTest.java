package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnthropicClaudeTest {
  private static final FamilyReadings CLAUDE =
      new FamilyReadings("anthropic.claude-3-haiku-20240307-v1:0", "anthropic-claude");

  @Test
  void messages() {
    assertThat(CLAUDE.request("messages"))
        .isEqualTo("chat max=64 temperature=0.5 p=0.9 k=50.0 stop=[\n\nHuman:, END]");
    assertThat(CLAUDE.response("messages"))
        .isEqualTo(
            "id=msg_bdrk_01RiverDanube0000000001 model=claude-3-haiku-20240307"
                + " finish=[end_turn] tokens=in=19,out=5");
  }

  @Test
  void cachedTokensAreInput() {
    assertThat(CLAUDE.response("cached"))
        .isEqualTo(
            "id=msg_bdrk_01CacheWrite00000000001 model=claude-sonnet-4-5-20250929"
                + " finish=[end_turn] tokens=in=5004,out=7,read=2000,write=3000,5m=1000,1h=2000");
  }

  @Test
  void toolCallsAreCountedAndSchemasLeftAlone() {
    assertThat(CLAUDE.request("tools")).isEqualTo("chat max=1000");
    assertThat(CLAUDE.response("tools"))
        .isEqualTo(
            "id=msg_bdrk_01ToolsOsloLima0000001 model=claude-3-5-sonnet-20240620"
                + " finish=[tool_use] tokens=in=402,out=121 tools=2");
  }

  @Test
  void stream() {
    assertThat(CLAUDE.stream("messages"))
        .isEqualTo(
            "id=msg_bdrk_01Stream000000000000001 model=claude-3-haiku-20240307"
                + " finish=[end_turn] tokens=in=19,out=5 metrics=in=19,out=5 latency=453"
                + " closed=yes");
    assertThat(CLAUDE.output("messages")).containsExactly(3, 4);
  }

  @Test
  void bedrocksCountAndTheModelsOwnMayDiffer() {
    assertThat(CLAUDE.stream("tools"))
        .isEqualTo(
            "id=msg_bdrk_01Stream000000000000002 model=claude-3-5-sonnet-20240620"
                + " finish=[tool_use] tokens=in=402,out=133 metrics=in=402,out=97 latency=3144"
                + " tools=2 closed=yes");
  }

  @Test
  void streamWithCacheAndThinking() {
    assertThat(CLAUDE.stream("cached"))
        .isEqualTo(
            "id=msg_bdrk_01Stream000000000000003 model=claude-sonnet-4-5-20250929"
                + " finish=[end_turn] tokens=in=5004,out=12,read=5000,write=0,5m=0,1h=0"
                + " metrics=in=5004,out=12,read=5000,write=0 latency=900 closed=yes");
    assertThat(CLAUDE.output("cached")).containsExactly(3, 4, 7);
  }

  @Test
  void theOutputOfACutStreamIsUnknown() {
    assertThat(CLAUDE.streamCut("messages", 4))
        .isEqualTo(
            "id=msg_bdrk_01Stream000000000000001 model=claude-3-haiku-20240307 tokens=in=19");
    assertThat(CLAUDE.streamCut("messages", 6)).endsWith("finish=[end_turn] tokens=in=19,out=5");
  }

  @Test
  void legacy() {
    assertThat(CLAUDE.request("legacy"))
        .isEqualTo("text_completion max=200 temperature=1.0 p=0.999 k=250.0 stop=[\n\nHuman:]");
    assertThat(CLAUDE.response("legacy")).isEqualTo("finish=[stop_sequence]");
    assertThat(CLAUDE.stream("legacy"))
        .isEqualTo("finish=[stop_sequence] metrics=in=12,out=6 latency=511 closed=yes");
    assertThat(CLAUDE.output("legacy")).containsExactly(1, 2);
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

package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CohereTest {
  private static final FamilyReadings COMMAND =
      new FamilyReadings("cohere.command-text-v14", "cohere-command");
  private static final FamilyReadings COMMAND_R =
      new FamilyReadings("cohere.command-r-plus-v1:0", "cohere-command-r");

  @Test
  void command() {
    assertThat(COMMAND.request("text"))
        .isEqualTo("text_completion max=10 temperature=0.9 p=0.75 k=0.0 choices=2 stop=[|]");
    assertThat(COMMAND.response("text"))
        .isEqualTo("id=5c1f0e2a-0000-4000-8000-00000000a001 finish=[MAX_TOKENS, COMPLETE]");
  }

  @Test
  void aWholeAnswerMayBeOneChunk() {
    assertThat(COMMAND.stream("whole"))
        .isEqualTo(
            "id=5c1f0e2a-0000-4000-8000-00000000a002 finish=[MAX_TOKENS, MAX_TOKENS]"
                + " metrics=in=20,out=20 latency=346 closed=yes");
    assertThat(COMMAND.output("whole")).containsExactly(1);
  }

  @Test
  void generationsOfAStreamKeepTheirPlaces() {
    assertThat(COMMAND.stream("text"))
        .isEqualTo("finish=[MAX_TOKENS, COMPLETE] metrics=in=5,out=9 latency=400 closed=yes");
    assertThat(COMMAND.output("text")).containsExactly(1, 2, 3);
    assertThat(COMMAND.streamCut("text", 4)).isEqualTo("finish=[MAX_TOKENS]");
  }

  @Test
  void commandR() {
    assertThat(COMMAND_R.request("chat"))
        .isEqualTo(
            "chat max=100 temperature=0.3 p=0.75 k=5.0 frequency=0.1 presence=0.2 seed=7"
                + " stop=[|]");
    assertThat(COMMAND_R.response("chat"))
        .isEqualTo("id=379ed018/00000000-0000-4000-8000-000000000001 finish=[MAX_TOKENS]");
    assertThat(COMMAND_R.response("tools"))
        .isEqualTo("id=379ed018/00000000-0000-4000-8000-000000000003 finish=[COMPLETE] tools=2");
  }

  @Test
  void commandRStream() {
    assertThat(COMMAND_R.stream("chat"))
        .isEqualTo(
            "id=379ed018/00000000-0000-4000-8000-000000000006 finish=[COMPLETE]"
                + " metrics=in=9,out=3 latency=420 closed=yes");
    assertThat(COMMAND_R.output("chat")).containsExactly(2, 3);
    assertThat(COMMAND_R.streamCut("chat", 3)).isEmpty();
    assertThat(COMMAND_R.stream("tools"))
        .isEqualTo(
            "id=379ed018/00000000-0000-4000-8000-000000000008 finish=[COMPLETE] tools=2"
                + " closed=yes");
    assertThat(COMMAND_R.output("tools")).containsExactly(2);
  }

  @Test
  void otherSpellingsAreNotRead() {
    assertThat(COMMAND.requestOf("{\"top_p\": 1, \"top_k\": 1, \"maxTokens\": 1}"))
        .isEqualTo("text_completion");
    assertThat(COMMAND_R.responseOf("{\"id\": \"x\", \"stop_reason\": \"x\"}")).isEmpty();
  }
}

package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CohereTest {
  private static final FamilyReadings COMMAND =
      new FamilyReadings("cohere.command-text-v14", "cohere-command");
  private static final FamilyReadings COMMAND_R =
      new FamilyReadings("cohere.command-r-plus-v1:0", "cohere-command-r");

  @Test
  void generationsOfAStreamKeepTheirPlaces() {
    assertThat(COMMAND.streamCut("text", 4)).isEqualTo("finish=[MAX_TOKENS]");
  }

  @Test
  void commandRStream() {
    assertThat(COMMAND_R.streamCut("chat", 3)).isEmpty();
  }

  @Test
  void otherSpellingsAreNotRead() {
    assertThat(COMMAND.requestOf("{\"top_p\": 1, \"top_k\": 1, \"maxTokens\": 1}"))
        .isEqualTo("text_completion");
    assertThat(COMMAND_R.responseOf("{\"id\": \"x\", \"stop_reason\": \"x\"}")).isEmpty();
  }
}

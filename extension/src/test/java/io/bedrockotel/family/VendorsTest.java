package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VendorsTest {
  private static final FamilyReadings LLAMA =
      new FamilyReadings("meta.llama3-3-70b-instruct-v1:0", "meta-llama");
  private static final FamilyReadings MISTRAL =
      new FamilyReadings("mistral.mistral-large-2407-v1:0", "mistral-ai");

  @Test
  void llama() {
    assertThat(LLAMA.requestOf("{\"max_tokens\": 1, \"maxGenLen\": 1}"))
        .isEqualTo("text_completion");
  }

  @Test
  void mistralChat() {
    assertThat(MISTRAL.streamCut("chat", 2)).isEmpty();
  }
}

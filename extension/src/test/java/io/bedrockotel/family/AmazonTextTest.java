package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmazonTextTest {
  private static final FamilyReadings NOVA =
      new FamilyReadings("amazon.nova-micro-v1:0", "amazon-nova");
  private static final FamilyReadings TITAN =
      new FamilyReadings("amazon.titan-text-lite-v1", "amazon-titan-text");

  @Test
  void nova() {
    assertThat(NOVA.streamCut("messages", 6)).isEqualTo("finish=[max_tokens]");
  }

  @Test
  void novaTakesBothSpellings() {
    assertThat(NOVA.requestOf("{\"inferenceConfig\": {\"maxTokens\": 7, \"top_p\": 0.5}}"))
        .isEqualTo("chat max=7 p=0.5");
    assertThat(NOVA.requestOf("{\"maxTokens\": 7, \"max_new_tokens\": 7}")).isEqualTo("chat");
  }

  @Test
  void titanText() {
    assertThat(TITAN.streamCut("text", 1)).isEqualTo("tokens=in=7");
  }

  @Test
  void whatAGuardrailDidNotFindIsNoFinding() {
    String trace =
        "{\"amazon-bedrock-trace\": {\"guardrail\": {\"input\": {\"x\": {"
            + "\"contentPolicy\": {\"filters\": [{\"action\": \"NONE\", \"detected\": false}]},"
            + "\"wordPolicy\": {\"customWords\": [{\"action\": \"BLOCKED\"}, {}]},"
            + "\"topicPolicy\": {\"topics\": [{\"action\": \"NONE\", \"detected\": true}]}}}}},"
            + "\"amazon-bedrock-guardrailAction\": \"NONE\"}";

    assertThat(TITAN.responseOf(trace))
        .isEqualTo("guardrail=NONE policies=[topicPolicy, wordPolicy]");
  }
}

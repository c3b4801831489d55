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
    assertThat(NOVA.request("messages"))
        .isEqualTo("chat max=10 temperature=0.8 p=1.0 k=20.0 stop=[|]");
    assertThat(NOVA.response("messages"))
        .isEqualTo("finish=[max_tokens] tokens=in=9,out=10,read=0,write=0");
    assertThat(NOVA.stream("messages"))
        .isEqualTo(
            "finish=[max_tokens] tokens=in=9,out=10,read=0,write=0"
                + " metrics=in=9,out=10,read=0,write=0 latency=489 closed=yes");
    assertThat(NOVA.output("messages")).containsExactly(2, 4);
    assertThat(NOVA.streamCut("messages", 6)).isEqualTo("finish=[max_tokens]");
  }

  @Test
  void novaTakesBothSpellings() {
    assertThat(NOVA.requestOf("{\"inferenceConfig\": {\"maxTokens\": 7, \"top_p\": 0.5}}"))
        .isEqualTo("chat max=7 p=0.5");
    assertThat(NOVA.requestOf("{\"maxTokens\": 7, \"max_new_tokens\": 7}")).isEqualTo("chat");
  }

  @Test
  void novaCountsToolCallsAndCachedTokens() {
    assertThat(NOVA.response("tools")).isEqualTo("finish=[tool_use] tokens=in=415,out=162 tools=2");
    assertThat(NOVA.response("cached"))
        .isEqualTo("finish=[end_turn] tokens=in=1044,out=8,read=1024,write=0");
    assertThat(NOVA.stream("tools"))
        .isEqualTo(
            "finish=[tool_use] tokens=in=415,out=90 metrics=in=415,out=90 latency=1200"
                + " tools=1 closed=yes");
    assertThat(NOVA.output("tools")).containsExactly(2, 5);
  }

  @Test
  void titanText() {
    assertThat(TITAN.request("text"))
        .isEqualTo("text_completion max=10 temperature=0.8 p=1.0 stop=[|]");
    assertThat(TITAN.response("text")).isEqualTo("finish=[LENGTH] tokens=in=5,out=10");
    assertThat(TITAN.stream("text"))
        .isEqualTo(
            "finish=[LENGTH] tokens=in=7,out=128 metrics=in=7,out=128 latency=3585 closed=yes");
    assertThat(TITAN.streamCut("text", 1)).isEqualTo("tokens=in=7");
  }

  /** Bedrock sends one chunk then, without a reason and without its metrics. */
  @Test
  void aGuardrailThatBlocksClosesTheStream() {
    assertThat(TITAN.stream("guardrail"))
        .isEqualTo("tokens=in=6,out=3 guardrail=INTERVENED policies=[topicPolicy]" + " closed=yes");
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

  @Test
  void guardrailsWriteCountsWithDecimals() {
    assertThat(TITAN.response("guardrail"))
        .isEqualTo(
            "finish=[FINISH] tokens=in=28,out=197 guardrail=INTERVENED"
                + " policies=[sensitiveInformationPolicy]");
  }
}

package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VendorsTest {
  private static final FamilyReadings JURASSIC =
      new FamilyReadings("ai21.j2-mid-v1", "ai21-jurassic");
  private static final FamilyReadings JAMBA =
      new FamilyReadings("ai21.jamba-1-5-large-v1:0", "ai21-jamba");
  private static final FamilyReadings LLAMA =
      new FamilyReadings("meta.llama3-3-70b-instruct-v1:0", "meta-llama");
  private static final FamilyReadings MISTRAL =
      new FamilyReadings("mistral.mistral-large-2407-v1:0", "mistral-ai");
  private static final FamilyReadings DEEPSEEK = new FamilyReadings("deepseek.r1-v1:0", "deepseek");

  @Test
  void jurassicsTokensAreCountedFromItsLists() {
    assertThat(JURASSIC.request("text"))
        .isEqualTo(
            "text_completion max=10 temperature=0.9 p=0.5 frequency=0.1 presence=0.2 choices=2"
                + " stop=[|]");
    assertThat(JURASSIC.response("text"))
        .isEqualTo("id=1234 finish=[length, endoftext] tokens=in=3,out=5");
  }

  @Test
  void jamba() {
    assertThat(JAMBA.request("chat"))
        .isEqualTo("chat max=64 temperature=0.4 p=0.9 choices=2 stop=[|, END]");
    assertThat(JAMBA.response("chat"))
        .isEqualTo(
            "id=chat-00000000000000000000000000000001 finish=[stop, length] tokens=in=12,out=8");
    assertThat(JAMBA.stream("chat"))
        .isEqualTo(
            "id=chat-2 finish=[stop] tokens=in=12,out=4 metrics=in=12,out=4 latency=300"
                + " closed=yes");
    assertThat(JAMBA.output("chat")).containsExactly(2);
  }

  @Test
  void llama() {
    assertThat(LLAMA.request("text")).isEqualTo("text_completion max=10 temperature=0.8 p=0.9");
    assertThat(LLAMA.response("text")).isEqualTo("finish=[length] tokens=in=5,out=10");
    assertThat(LLAMA.stream("text"))
        .isEqualTo("finish=[stop] tokens=in=5,out=3 metrics=in=5,out=3 latency=300 closed=yes");
    assertThat(LLAMA.output("text")).containsExactly(1, 2);
    assertThat(LLAMA.requestOf("{\"max_tokens\": 1, \"maxGenLen\": 1}"))
        .isEqualTo("text_completion");
  }

  @Test
  void mistralText() {
    assertThat(MISTRAL.request("text"))
        .isEqualTo("text_completion max=10 temperature=0.8 p=0.9 k=50.0 stop=[|]");
    assertThat(MISTRAL.response("text")).isEqualTo("finish=[length]");
    assertThat(MISTRAL.stream("text"))
        .isEqualTo("finish=[stop] metrics=in=14,out=4 latency=300 closed=yes");
    assertThat(MISTRAL.output("text")).containsExactly(1, 2);
  }

  @Test
  void mistralChat() {
    assertThat(MISTRAL.request("chat")).isEqualTo("chat max=100 temperature=0.2 p=0.9");
    assertThat(MISTRAL.response("chat")).isEqualTo("finish=[tool_calls] tools=1");
    assertThat(MISTRAL.response("pixtral"))
        .isEqualTo(
            "id=00000000-0000-4000-8000-000000000012 model=pixtral-large-2502 finish=[stop]"
                + " tokens=in=270,out=4");
    assertThat(MISTRAL.stream("chat"))
        .isEqualTo("finish=[stop] metrics=in=14,out=4 latency=300 closed=yes");
    assertThat(MISTRAL.output("chat")).containsExactly(1, 2);
    assertThat(MISTRAL.streamCut("chat", 2)).isEmpty();
    assertThat(MISTRAL.stream("tools"))
        .isEqualTo("finish=[tool_calls] metrics=in=14,out=4 latency=300 tools=2 closed=yes");
  }

  @Test
  void deepSeek() {
    assertThat(DEEPSEEK.request("r1"))
        .isEqualTo("text_completion max=512 temperature=0.5 p=0.9 stop=[|]");
    assertThat(DEEPSEEK.response("r1")).isEqualTo("finish=[stop]");
    assertThat(DEEPSEEK.stream("r1"))
        .isEqualTo("finish=[stop] metrics=in=9,out=7 latency=500 closed=yes");
    assertThat(DEEPSEEK.output("r1")).containsExactly(1, 2);
    assertThat(DEEPSEEK.request("v3")).isEqualTo("chat max=512 temperature=0.5");
    assertThat(DEEPSEEK.response("v3"))
        .isEqualTo(
            "id=chatcmpl-00000000000000000000000000000001 model=deepseek.v3-v1:0 finish=[stop]"
                + " tokens=in=8,out=3");
  }
}

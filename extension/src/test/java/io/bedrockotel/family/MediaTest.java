package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTest {
  private static final FamilyReadings CANVAS =
      new FamilyReadings("amazon.nova-canvas-v1:0", "amazon-nova-canvas");
  private static final FamilyReadings REEL =
      new FamilyReadings("amazon.nova-reel-v1:1", "amazon-nova-reel");
  private static final FamilyReadings TITAN =
      new FamilyReadings("amazon.titan-image-generator-v2:0", "amazon-titan-image");
  private static final FamilyReadings STABILITY =
      new FamilyReadings("stability.stable-image-core-v1:1", "stability-ai");
  private static final FamilyReadings LUMA = new FamilyReadings("luma.ray-v2:0", "luma-ray");
  private static final FamilyReadings PEGASUS =
      new FamilyReadings("twelvelabs.pegasus-1-2-v1:0", "twelvelabs-pegasus");

  private static final FamilyReadings SONIC =
      new FamilyReadings("amazon.nova-sonic-v1:0", "amazon-nova-sonic");

  @Test
  void speechCountsTheSessionSoFar() {
    assertThat(SONIC.requestOf("")).isEqualTo("chat output=speech");
    assertThat(SONIC.stream("session"))
        .isEqualTo("finish=[END_TURN] tokens=in=37,out=49 tools=1 closed=yes");
    assertThat(SONIC.streamCut("session", 8)).isEqualTo("tokens=in=37,out=49 tools=1");
    assertThat(SONIC.streamCut("session", 1)).isEqualTo("tokens=in=30,out=0");
    assertThat(SONIC.output("session")).containsExactly(4, 7);
  }

  @Test
  void amazonsImages() {
    assertThat(CANVAS.request("image"))
        .isEqualTo("generate_content output=image seed=12 choices=2");
    assertThat(CANVAS.response("image")).isEmpty();
    assertThat(TITAN.request("image")).isEqualTo("generate_content output=image seed=0 choices=1");
    assertThat(TITAN.response("image")).isEmpty();
  }

  @Test
  void videos() {
    assertThat(REEL.request("video")).isEqualTo("generate_content output=video seed=42");
    assertThat(LUMA.request("video")).isEqualTo("generate_content output=video");
  }

  @Test
  void stabilitysImages() {
    assertThat(STABILITY.request("core")).isEqualTo("generate_content output=image seed=21");
    assertThat(STABILITY.response("core")).isEmpty();
    assertThat(STABILITY.response("filtered")).isEqualTo("finish=[Filter reason: prompt]");
    assertThat(STABILITY.request("sdxl"))
        .isEqualTo("generate_content output=image seed=0 choices=1");
    assertThat(STABILITY.response("sdxl")).isEqualTo("finish=[SUCCESS]");
  }

  @Test
  void pegasusAnswersInText() {
    assertThat(PEGASUS.request("video"))
        .isEqualTo("text_completion output=json max=512 temperature=0.2");
    assertThat(PEGASUS.response("video")).isEqualTo("finish=[stop]");
    assertThat(PEGASUS.stream("video"))
        .isEqualTo("finish=[stop] metrics=in=900,out=6 latency=3000 closed=yes");
    assertThat(PEGASUS.output("video")).containsExactly(1, 2);
    assertThat(PEGASUS.streamCut("video", 2)).isEmpty();
  }
}

package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTest {
  private static final FamilyReadings PEGASUS =
      new FamilyReadings("twelvelabs.pegasus-1-2-v1:0", "twelvelabs-pegasus");

  private static final FamilyReadings SONIC =
      new FamilyReadings("amazon.nova-sonic-v1:0", "amazon-nova-sonic");

  @Test
  void speechCountsTheSessionSoFar() {
    assertThat(SONIC.requestOf("")).isEqualTo("chat output=speech");
    assertThat(SONIC.streamCut("session", 8)).isEqualTo("tokens=in=37,out=49 tools=1");
    assertThat(SONIC.streamCut("session", 1)).isEqualTo("tokens=in=30,out=0");
  }

  @Test
  void speechIsOpenDuringEachCompletion() {
    StreamBody session = Families.of("amazon.nova-sonic-v1:0", new byte[0]).stream(null);
    session.read(event("completionStart"));
    assertThat(session.closed()).isFalse();
    session.read(event("completionEnd"));
    assertThat(session.closed()).isTrue();
    session.read(event("completionStart"));
    assertThat(session.closed()).isFalse();
    session.read(event("completionEnd"));
    assertThat(session.closed()).isTrue();
  }

  private static byte[] event(String type) {
    return ("{\"event\":{\"" + type + "\":{}}}").getBytes(UTF_8);
  }

  @Test
  void pegasusAnswersInText() {
    assertThat(PEGASUS.streamCut("video", 2)).isEmpty();
  }
}

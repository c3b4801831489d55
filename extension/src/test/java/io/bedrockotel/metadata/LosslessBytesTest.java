package io.bedrockotel.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LosslessBytesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "\ud7ff\ue000", "日本", "a😀b", "\udbff\udfff", "\ufffd?"})
  void wellFormedTextIsItsUtf8(String text) {
    assertThat(LosslessBytes.of(text)).isEqualTo(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "'\ud800', eda080",
    "'\udbff', edafbf",
    "'\udc00', edb080",
    "'\udfff', edbfbf",
    "'\udc00\ud800', edb080eda080",
    "'é\ud834😀', c3a9eda0b4f09f9880"
  })
  void unpairedSurrogateKeepsItsIdentity(String text, String hex) {
    assertThat(HexFormat.of().formatHex(LosslessBytes.of(text))).isEqualTo(hex);
  }

  @Test
  void everySurrogateIsDifferent() {
    Set<String> seen = new HashSet<>();
    for (int surrogate = 0xd800; surrogate < 0xe000; surrogate++) {
      byte[] bytes = LosslessBytes.of("a" + (char) surrogate);
      seen.add(HexFormat.of().formatHex(bytes));
    }

    assertThat(seen).hasSize(0x800).noneMatch(hex -> hex.endsWith("3f"));
  }
}

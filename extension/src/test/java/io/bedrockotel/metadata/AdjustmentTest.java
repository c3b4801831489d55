package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values and keys that Bedrock would refuse are made acceptable. */
class AdjustmentTest {
  private static final String SAFE = "abcXYZ019 ._:/=+@-";

  @Test
  void safeAlphabetPassesUnchanged() {
    assertValue(SAFE, SAFE);
  }

  @Test
  void longestValuePassesUnchanged() {
    assertValue("x".repeat(256), "x".repeat(256));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "$", ",", "\t", "\n", "é", "ß", "\u00a0", "\u0000", "\"", "\\", "٣"})
  void otherCharactersBecomeUnderscores(String character) {
    String original = "a" + character + "b";

    assertValue(original, "a_b_" + Digests.sha256Of(original));
  }

  @Test
  void emojiBecomesOneUnderscore() {
    assertValue("a😀b", "a_b_" + Digests.sha256Of("a😀b"));
  }

  @ParameterizedTest
  @CsvSource({"257", "300", "4096"})
  void longValueIsCutAt247(int length) {
    String original = "x".repeat(length);

    assertValue(original, "x".repeat(247) + "_" + Digests.sha256Of(original));
  }

  @Test
  void longestValueWithOneIllegalCharacterIsCutToo() {
    String original = "x".repeat(255) + "é";

    assertValue(original, "x".repeat(247) + "_" + Digests.sha256Of(original));
  }

  @Test
  void emojiAtTheCutIsNotSplit() {
    String original = "x".repeat(246) + "😀😀" + "x".repeat(10);

    assertValue(original, "x".repeat(246) + "__" + Digests.sha256Of(original));
  }

  @Test
  void keysAreAdjustedLikeValues() {
    Metadata metadata = resolve("kunde/größe", "10 %");

    assertThat(metadata.entries())
        .containsExactly(
            entry(
                "kunde/gr__e_" + Digests.sha256Of("kunde/größe"),
                "10 __" + Digests.sha256Of("10 %")));
    assertThat(metadata.adjustments())
        .containsOnly(entry("key_adjusted", 1L), entry("value_adjusted", 1L));
  }

  @Test
  void tenantsThatDifferInIllegalCharactersStayDifferent() {
    assertThat(value("Müller")).isNotEqualTo(value("Möller")).isNotEqualTo(value("M_ller"));
  }

  @Test
  void tenantsThatDifferBeyondTheCutStayDifferent() {
    String common = "x".repeat(299);

    assertThat(value(common + "1")).isNotEqualTo(value(common + "2"));
  }

  @Test
  void malformedTextsStayDifferent() {
    assertThat(value("a\ud800")).isNotEqualTo(value("a\ud801"));
    assertThat(value("a\ud800")).isNotEqualTo(value("a\udc00"));
    assertThat(value("a\ud800")).isNotEqualTo(value("a?"));
    assertThat(value("\udc00\ud800")).isNotEqualTo(value("\ud800\udc00"));
  }

  @Test
  void ownAdjustedKeyIsNotSentTwice() {
    String adjusted = "a_b_" + Digests.sha256Of("a#b");
    MetadataPolicy policy = MetadataPolicy.builder().operator(Entries.of("a#b", "other")).build();

    Metadata metadata = policy.resolve(Entries.of(adjusted, "own"), Baggage.empty(), Map.of());

    assertThat(metadata.entries()).containsExactly(entry(adjusted, "own"));
    assertThat(metadata.adjustments()).containsExactly(entry("key_collision", 1L));
  }

  @Test
  void keysThatBecomeOneAreCounted() {
    String adjusted = "x-a_b_" + Digests.sha256Of("x-a#b");
    MetadataPolicy policy =
        MetadataPolicy.builder()
            .operator(Entries.of("x-a#b", "the operator's"))
            .baggageRules(List.of(KeyRule.parse("x-*")))
            .resource(Entries.of("x-a#b", "the same key"))
            .build();
    Baggage baggage = Baggage.builder().put(adjusted, "another key").build();

    Metadata metadata = policy.resolve(Map.of(), baggage, Map.of());

    assertThat(metadata.entries())
        .containsExactly(entry(adjusted, "the operator_s_" + Digests.sha256Of("the operator's")));
    assertThat(metadata.adjustments())
        .containsOnly(
            entry("key_adjusted", 1L), entry("value_adjusted", 1L), entry("key_collision", 1L));
  }

  private static void assertValue(String original, String expected) {
    Metadata metadata = resolve("key", original);

    assertThat(metadata.entries()).containsExactly(entry("key", expected));
    if (original.equals(expected)) {
      assertThat(metadata.adjustments()).isEmpty();
    } else {
      assertThat(metadata.adjustments()).containsExactly(entry("value_adjusted", 1L));
    }
  }

  private static String value(String original) {
    return resolve("key", original).entries().get("key");
  }

  private static Metadata resolve(String key, String value) {
    MetadataPolicy policy = MetadataPolicy.builder().operator(Entries.of(key, value)).build();
    return policy.resolve(Map.of(), Baggage.empty(), Map.of());
  }
}

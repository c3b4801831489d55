package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are hard to tell apart: they differ in one place only, and stay different. */
class NeighbourTest {
  private static final int ROUNDS = 20_000;

  private final MetadataPolicy plain = policy().build();
  private final MetadataPolicy hashing = policy().hashed(Set.of("x-k"), "secret").build();

  @Test
  void valuesStayDifferent() {
    assertThat(differentPairs(plain)).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void hashedValuesStayDifferent() {
    assertThat(differentPairs(hashing)).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void keysStayDifferent() {
    RandomTexts texts = new RandomTexts(6);
    for (int round = 0; round < ROUNDS; round++) {
      String one = "x-" + texts.text() + "k";
      String other = "x-" + texts.neighbour(one.substring(2));
      Baggage baggage = Baggage.builder().put(one, "1").put(other, "2").build();
      Metadata metadata = plain.resolve(Map.of(), baggage, Map.of());

      int refused = metadata.adjustments().getOrDefault("sensitive_key", 0L).intValue();
      assertThat(metadata.entries()).as("%s and %s", one, other).hasSize(2 - refused);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "서울병원, 부산병원",
    "\uac00, \u1100\u1161",
    "😀, 😁",
    "\ud83d\udc68\u200d\ud83d\udc69, \ud83d\udc68\ud83d\udc69",
    "\u00e9, e\u0301",
    "café, caf_"
  })
  void namesThatLookAlikeStayDifferent(String one, String other) {
    assertThat(sent(plain, one)).isNotNull().isNotEqualTo(sent(plain, other));
  }

  @Test
  void lastOfThreeHundredCharactersCounts() {
    String common = "가".repeat(299);

    assertThat(sent(plain, common + "각")).isNotEqualTo(sent(plain, common + "갂"));
  }

  /** Pairs that both went out; each is asserted to be two. */
  private static int differentPairs(MetadataPolicy policy) {
    RandomTexts texts = new RandomTexts(5);
    int pairs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String one = texts.text();
      String other = one.isEmpty() ? "x" : texts.neighbour(one);
      String sent = sent(policy, one);
      if (sent != null) {
        assertThat(sent).as("%s and %s", one, other).isNotEqualTo(sent(policy, other));
        pairs++;
      }
    }
    return pairs;
  }

  private static String sent(MetadataPolicy policy, String value) {
    Baggage baggage = Baggage.builder().put("x-k", value).build();
    return policy.resolve(Map.of(), baggage, Map.of()).entries().get("x-k");
  }

  private static MetadataPolicy.Builder policy() {
    return MetadataPolicy.builder().baggageRules(List.of(KeyRule.parse("x-*")));
  }
}

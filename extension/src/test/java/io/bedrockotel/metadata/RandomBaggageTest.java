package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds whatever baggage a caller sends. */
class RandomBaggageTest {
  private static final int ROUNDS = 20_000;
  private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9 ._:/=+@-]{1,256}");
  private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9 ._:/=+@-]{0,256}");
  private static final Map<String, String> TRACE =
      Entries.of("trace_id", "0af7651916cd43dd8448eb211c80319c", "span_id", "b7ad6b7169203331");

  private final MetadataPolicy policy =
      MetadataPolicy.builder()
          .operator(Entries.of("team", "search"))
          .baggageRules(
              List.of(
                  KeyRule.parse("tenant_id"), KeyRule.parse("user:user_id"), KeyRule.parse("x*")))
          .resource(Entries.of("environment", "größer"))
          .hashed(Set.of("user_id"), "secret")
          .build();

  @Test
  void whatGoesOutIsWithinBedrocksLimits() {
    RandomTexts texts = new RandomTexts(1);
    for (int round = 0; round < ROUNDS; round++) {
      Metadata metadata = policy.resolve(Map.of(), baggage(texts), TRACE);

      assertThat(metadata.entries()).hasSizeBetween(1, 16).containsEntry("team", "search");
      metadata.entries().forEach(RandomBaggageTest::assertAccepted);
    }
  }

  @Test
  void ownEntriesAreNeverTouched() {
    RandomTexts texts = new RandomTexts(2);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> own = new LinkedHashMap<>();
      for (int i = texts.below(20); i > 0; i--) {
        own.put(texts.text(), texts.text());
      }
      Map<String, String> entries = policy.resolve(own, baggage(texts), TRACE).entries();

      assertThat(entries)
          .containsAllEntriesOf(own)
          .hasSizeLessThanOrEqualTo(Math.max(16, own.size()));
    }
  }

  @Test
  void sameBaggageGivesTheSameDecision() {
    RandomTexts first = new RandomTexts(3);
    RandomTexts second = new RandomTexts(3);
    for (int round = 0; round < ROUNDS; round++) {
      Metadata one = policy.resolve(Map.of(), baggage(first), TRACE);
      Metadata other = policy.resolve(Map.of(), baggage(second), TRACE);

      assertThat(one.entries()).isEqualTo(other.entries());
      assertThat(List.copyOf(one.entries().keySet()))
          .isEqualTo(List.copyOf(other.entries().keySet()));
      assertThat(one.adjustments()).isEqualTo(other.adjustments());
    }
  }

  @Test
  void twoValuesNeverBecomeOne() {
    RandomTexts texts = new RandomTexts(4);
    MetadataPolicy plain =
        MetadataPolicy.builder().baggageRules(List.of(KeyRule.parse("k"))).build();
    Map<String, String> originals = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      String original = texts.text();
      Baggage baggage = Baggage.builder().put("k", original).build();
      String sent = plain.resolve(Map.of(), baggage, Map.of()).entries().get("k");
      if (sent != null) {
        assertThat(originals.getOrDefault(sent, original)).isEqualTo(original);
        originals.put(sent, original);
      }
    }
    assertThat(originals).hasSizeGreaterThan(ROUNDS / 2);
  }

  private static void assertAccepted(String key, String value) {
    if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
      fail("Bedrock refuses %s=%s", key, value);
    }
  }

  private static Baggage baggage(RandomTexts texts) {
    BaggageBuilder baggage = Baggage.builder();
    for (int i = texts.below(texts.below(10) == 0 ? 30 : 5); i > 0; i--) {
      baggage.put(i % 5 == 0 ? "x" : "x" + texts.text(), texts.text());
    }
    baggage.put("tenant_id", texts.text()).put("user", texts.text());
    return baggage.build();
  }
}

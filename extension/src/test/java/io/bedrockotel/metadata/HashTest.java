package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys whose values leave as a keyed hash only. */
class HashTest {
  private static final String SECRET = "ключ / clé";
  private static final Map<String, String> NONE = Map.of();

  @Test
  void hashReplacesTheValueOfEverySource() {
    MetadataPolicy policy =
        hashing(SECRET)
            .operator(Entries.of("user_id", "u-1"))
            .resource(Entries.of("tenant_id", "acme"))
            .build();

    Metadata metadata = policy.resolve(NONE, Baggage.empty(), NONE);

    assertThat(metadata.entries())
        .containsExactly(
            entry("user_id", Digests.hmacOf(SECRET, "u-1")),
            entry("tenant_id", Digests.hmacOf(SECRET, "acme")));
  }

  @Test
  void hashedBaggageMayHaveASensitiveShape() {
    Metadata metadata = resolve(hashing(SECRET).build(), "user_id", "jane.doe@example.com");

    assertThat(metadata.entries())
        .containsExactly(entry("user_id", Digests.hmacOf(SECRET, "jane.doe@example.com")));
    assertThat(metadata.adjustments()).isEmpty();
  }

  @Test
  void hashIsTakenOfTheOriginalNotOfItsAdjustedForm() {
    String original = "Müller😀".repeat(60);

    Metadata metadata = resolve(hashing(SECRET).build(), "user_id", original);

    assertThat(metadata.entries())
        .containsExactly(entry("user_id", Digests.hmacOf(SECRET, original)));
  }

  @Test
  void hashDependsOnTheSecret() {
    assertThat(Digests.hmacOf("a", "u")).isNotEqualTo(Digests.hmacOf("b", "u"));
    assertThat(resolve(hashing("a").build(), "user_id", "u").entries())
        .isNotEqualTo(resolve(hashing("b").build(), "user_id", "u").entries());
  }

  @Test
  void malformedValuesStayDifferent() {
    MetadataPolicy policy = hashing(SECRET).build();

    assertThat(resolve(policy, "user_id", "u\ud800").entries())
        .isNotEqualTo(resolve(policy, "user_id", "u\ud801").entries())
        .isNotEqualTo(resolve(policy, "user_id", "u?").entries());
  }

  @Test
  void missingSecretDropsTheKeys() {
    MetadataPolicy policy =
        MetadataPolicy.builder()
            .baggageRules(List.of(KeyRule.parse("user_id"), KeyRule.parse("team")))
            .resource(Entries.of("user_id", "from-resource"))
            .hashed(Set.of("user_id"), null)
            .build();
    Baggage baggage = Baggage.builder().put("user_id", "u-1").put("team", "search").build();

    Metadata metadata = policy.resolve(NONE, baggage, NONE);

    assertThat(metadata.entries()).containsExactly(entry("team", "search"));
    assertThat(metadata.adjustments()).containsExactly(entry("hash_secret_missing", 2L));
  }

  @Test
  void ownEntriesAreNotHashed() {
    Metadata metadata =
        hashing(SECRET).build().resolve(Entries.of("user_id", "own"), Baggage.empty(), NONE);

    assertThat(metadata.entries()).containsExactly(entry("user_id", "own"));
  }

  @Test
  void renamedKeyIsHashedUnderItsNewName() {
    MetadataPolicy policy =
        MetadataPolicy.builder()
            .baggageRules(List.of(KeyRule.parse("uid:user_id")))
            .hashed(Set.of("user_id"), SECRET)
            .build();

    assertThat(resolve(policy, "uid", "u-1").entries())
        .containsExactly(entry("user_id", Digests.hmacOf(SECRET, "u-1")));
  }

  private static MetadataPolicy.Builder hashing(String secret) {
    return MetadataPolicy.builder()
        .baggageRules(List.of(KeyRule.parse("user_id")))
        .hashed(Set.of("user_id", "tenant_id"), secret);
  }

  private static Metadata resolve(MetadataPolicy policy, String key, String value) {
    return policy.resolve(NONE, Baggage.builder().put(key, value).build(), NONE);
  }
}

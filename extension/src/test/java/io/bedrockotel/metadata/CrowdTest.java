package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baggage that somebody filled: the work grows with it, and no faster. */
class CrowdTest {
  private static final Map<String, String> NONE = Map.of();
  private static final List<KeyRule> RULES =
      Stream.of("tenant_id", "user:user_id", "x-*", "x*").map(KeyRule::parse).toList();

  @ParameterizedTest
  @ValueSource(strings = {"x-%d", "x-token-%d", "x-\u00fc%d", "other-%d"})
  void twiceTheBaggageTakesTwiceTheLooks(String key) {
    assertThat(looks(key, 2_000)).isPositive().isEqualTo(2 * looks(key, 1_000));
  }

  @Test
  void restIsCountedUnseenWhereNoPlaceIsLeft() {
    MetadataPolicy full =
        MetadataPolicy.builder()
            .operator(Entries.numbered("s", 15))
            .baggageRules(List.of(KeyRule.parse("x-*"), KeyRule.parse("tenant_id")))
            .build();
    Baggage baggage =
        baggage("x-\u00fc%d", 1_000, "jane@example.com").toBuilder()
            .put("x-0", "takes the last place")
            .put("tenant_id", "jane@example.com")
            .build();

    Metadata metadata = full.resolve(NONE, baggage, NONE);

    assertThat(metadata.entries()).hasSize(16).containsKey("x-0");
    assertThat(metadata.adjustments()).containsExactly(entry("no_slot_left", 1_001L));
  }

  /** Entries that were looked at: a look-up by key looks at all. */
  private static long looks(String key, int entries) {
    AtomicLong looks = new AtomicLong();
    MetadataPolicy policy =
        MetadataPolicy.builder().baggageRules(RULES).operator(Entries.of("team", "search")).build();
    policy.resolve(NONE, new Counting(baggage(key, entries, "v"), looks), NONE);
    return looks.get();
  }

  private static Baggage baggage(String key, int entries, String value) {
    BaggageBuilder baggage = Baggage.builder();
    for (int i = 0; i < entries; i++) {
      baggage.put(key.formatted(i), value);
    }
    return baggage.build();
  }

  private record Counting(Baggage baggage, AtomicLong looks) implements Baggage {
    @Override
    public int size() {
      return baggage.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super BaggageEntry> consumer) {
      baggage.forEach(
          (key, entry) -> {
            looks.incrementAndGet();
            consumer.accept(key, entry);
          });
    }

    @Override
    public Map<String, BaggageEntry> asMap() {
      looks.addAndGet(size());
      return baggage.asMap();
    }

    @Override
    public String getEntryValue(String key) {
      looks.addAndGet(size());
      return baggage.getEntryValue(key);
    }

    @Override
    public BaggageBuilder toBuilder() {
      return baggage.toBuilder();
    }
  }
}

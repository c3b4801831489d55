package io.bedrockotel.metadata;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which source wins, and what is dropped when there are too many entries. */
class PriorityTest {
  private static final Map<String, String> NONE = Map.of();
  private static final Map<String, String> TRACE =
      Entries.of("trace_id", "0af7651916cd43dd8448eb211c80319c", "span_id", "b7ad6b7169203331");

  @Test
  void ownBeatsStaticBeatsBaggageBeatsResource() {
    MetadataPolicy policy =
        policy("a", "b", "c", "d")
            .operator(Entries.of("a", "static", "b", "static"))
            .resource(Entries.of("a", "res", "b", "res", "c", "res", "d", "res"))
            .build();
    Baggage baggage = baggage(Entries.of("a", "bag", "b", "bag", "c", "bag"));

    Metadata metadata = policy.resolve(Entries.of("a", "own"), baggage, NONE);

    assertThat(metadata.entries())
        .containsExactly(
            entry("a", "own"), entry("b", "static"), entry("c", "bag"), entry("d", "res"));
    assertThat(metadata.adjustments()).isEmpty();
  }

  @Test
  void traceContextComesLastAndNeverReplaces() {
    MetadataPolicy policy = policy().operator(Entries.of("trace_id", "mine")).build();

    Metadata metadata = policy.resolve(NONE, Baggage.empty(), TRACE);

    assertThat(metadata.entries())
        .containsExactly(entry("trace_id", "mine"), entry("span_id", "b7ad6b7169203331"));
  }

  @Test
  void baggageFollowsTheConfiguredOrderNotTheCarriers() {
    Map<String, String> entries = Entries.numbered("", 20);
    String[] reversed =
        Stream.iterate(19, i -> i - 1).limit(20).map(i -> "k" + i).toArray(String[]::new);

    Metadata metadata = policy(reversed).build().resolve(NONE, baggage(entries), NONE);

    assertThat(metadata.entries().keySet())
        .containsExactlyElementsOf(Stream.of(reversed).limit(16).collect(toList()));
    assertThat(metadata.adjustments()).containsExactly(entry("no_slot_left", 4L));
  }

  @Test
  void surplusIsDroppedFromTheLowestPriority() {
    MetadataPolicy policy =
        policy("b*").operator(Entries.numbered("s", 6)).resource(Entries.numbered("r", 6)).build();
    Baggage baggage = baggage(Entries.numbered("b", 4));

    Metadata metadata = policy.resolve(Entries.numbered("o", 3), baggage, TRACE);

    List<String> expected = new ArrayList<>(Entries.numbered("o", 3).keySet());
    expected.addAll(Entries.numbered("s", 6).keySet());
    expected.addAll(Entries.numbered("b", 4).keySet());
    expected.addAll(Entries.numbered("r", 3).keySet());
    assertThat(metadata.entries().keySet()).containsExactlyElementsOf(expected);
    assertThat(metadata.adjustments()).containsExactly(entry("no_slot_left", 5L));
  }

  @Test
  void traceContextGoesFirstWhenOnlyOneSlotIsMissing() {
    MetadataPolicy policy = policy().operator(Entries.numbered("s", 15)).build();

    Metadata metadata = policy.resolve(NONE, Baggage.empty(), TRACE);

    assertThat(metadata.entries()).hasSize(16).containsKey("trace_id").doesNotContainKey("span_id");
    assertThat(metadata.adjustments()).containsExactly(entry("no_slot_left", 1L));
  }

  @Test
  void ownEntriesStayEvenBeyondTheLimits() {
    Map<String, String> own = new HashMap<>(Entries.numbered("", 40));
    own.put("ill€gal", "ü".repeat(400));
    own.put("password", "mail@example.com");

    Metadata metadata =
        policy("tenant_id").build().resolve(own, baggage(Entries.of("tenant_id", "a")), TRACE);

    assertThat(metadata.entries()).isEqualTo(own);
    assertThat(metadata.adjustments()).containsExactly(entry("no_slot_left", 3L));
  }

  @Test
  void baggageOutsideTheListIsNeverSent() {
    Metadata metadata =
        policy("tenant_id")
            .build()
            .resolve(NONE, baggage(Entries.of("tenant", "a", "tenant_id2", "b")), NONE);

    assertThat(metadata.entries()).isEmpty();
    assertThat(metadata.adjustments()).isEmpty();
  }

  @Test
  void emptyBaggageValueLeavesTheKeyToTheResource() {
    Metadata metadata =
        policy("team")
            .resource(Entries.of("team", "search"))
            .build()
            .resolve(NONE, baggage(Entries.of("team", "")), NONE);

    assertThat(metadata.entries()).containsExactly(entry("team", "search"));
  }

  @Test
  void renamedBaggageCompetesUnderItsNewName() {
    MetadataPolicy policy = policy("tenant:tenant_id", "tenant_id", "x-*").build();
    Baggage baggage = baggage(Entries.of("tenant_id", "second", "tenant", "first", "x-b", "1"));

    Metadata metadata = policy.resolve(NONE, baggage, NONE);

    assertThat(metadata.entries()).containsExactly(entry("tenant_id", "first"), entry("x-b", "1"));
  }

  @Test
  void prefixCopiesInTheOrderOfTheKeys() {
    Baggage baggage = baggage(Entries.of("app.z", "1", "app.a", "2", "ap", "3", "app.", "4"));

    Metadata metadata = policy("app.*").build().resolve(NONE, new Reversed(baggage), NONE);

    assertThat(metadata.entries())
        .containsExactly(entry("app.", "4"), entry("app.a", "2"), entry("app.z", "1"));
  }

  @Test
  void nothingConfiguredIsNothing() {
    Metadata metadata = policy().build().resolve(NONE, Baggage.empty(), NONE);

    assertThat(metadata.entries()).isEmpty();
    assertThat(metadata.adjustments()).isEmpty();
  }

  /** Baggage of another make, which gives its entries in another order. */
  private record Reversed(Baggage baggage) implements Baggage {
    @Override
    public int size() {
      return baggage.size();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super BaggageEntry> consumer) {
      new TreeMap<>(baggage.asMap()).descendingMap().forEach(consumer);
    }

    @Override
    public Map<String, BaggageEntry> asMap() {
      return baggage.asMap();
    }

    @Override
    public String getEntryValue(String key) {
      return baggage.getEntryValue(key);
    }

    @Override
    public BaggageBuilder toBuilder() {
      return baggage.toBuilder();
    }
  }

  private static MetadataPolicy.Builder policy(String... baggageRules) {
    return MetadataPolicy.builder()
        .baggageRules(Stream.of(baggageRules).map(KeyRule::parse).collect(toList()));
  }

  private static Baggage baggage(Map<String, String> entries) {
    BaggageBuilder baggage = Baggage.builder();
    entries.forEach(baggage::put);
    return baggage.build();
  }
}

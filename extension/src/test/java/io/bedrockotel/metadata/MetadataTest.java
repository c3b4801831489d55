package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {
  @Test
  void entriesAreHeldByAMapThatLivesAnyway() {
    Metadata metadata = Metadata.of(Map.of("team", "search"));
    Map<String, String> request = Map.of("team", "search");

    assertThat(metadata.entries()).isEqualTo(request).isNotSameAs(request);
    assertThat(metadata.heldBy(request).entries()).isSameAs(request);
    assertThat(metadata.heldBy(request).adjustments()).isEmpty();
  }

  @Test
  void droppedEntriesAreCountedBesideOthers() {
    MetadataPolicy policy = MetadataPolicy.builder().operator(Entries.numbered("", 18)).build();
    Metadata metadata = policy.resolve(Map.of(), Baggage.empty(), Map.of());

    Metadata first = metadata.first(5);

    assertThat(first.entries()).isEqualTo(Entries.numbered("", 5));
    assertThat(first.adjustments()).isEqualTo(Map.of("no_slot_left", 2L, "no_room_left", 11L));
  }
}

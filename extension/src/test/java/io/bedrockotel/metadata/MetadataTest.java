package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTextTest {
  @Test
  void entriesAloneMakeAnObject() {
    MetadataText text = MetadataText.of(List.of());
    assertThat(text.ownEntries()).isEmpty();
    assertThat(text.with(entries("team", "search", "tenant_id", "acme")))
        .isEqualTo("{\"team\":\"search\",\"tenant_id\":\"acme\"}");
  }

  @Test
  void ownTextStandsAsItIs() {
    String own = " { \"a\" : \"\\u00e9 \\\"1\\\" }\" } ";
    MetadataText text = MetadataText.of(List.of(own));
    assertThat(text.ownEntries()).containsExactly(Map.entry("a", "é \"1\" }"));
    String merged = text.with(entries("a", "ignored", "team", "search"));
    assertThat(merged).isEqualTo(" { \"a\" : \"\\u00e9 \\\"1\\\" }\" ,\"team\":\"search\"} ");
    assertThat(MetadataObject.entries(merged))
        .isEqualTo(entries("a", "é \"1\" }", "team", "search"));
  }

  @Test
  void nothingToAddAddsNothing() {
    assertThat(MetadataText.of(List.of()).with(Map.of())).isNull();
    assertThat(MetadataText.of(List.of("{\"a\":\"1\"}")).with(entries("a", "1"))).isNull();
  }

  @Test
  void whatBedrockRefusesIsLeftAlone() {
    assertThat(MetadataText.of(List.of("{\"a\":\"b\"}}"))).isNull();
    assertThat(MetadataText.of(List.of("{\"a\":\"b\"}", "{\"c\":\"d\"}"))).isNull();
  }

  @Test
  void firstThatHasNoRoomEndsIt() {
    Map<String, String> entries = entries("a", "1", "b", "2".repeat(8_190), "c", "3");
    Metadata fitting = MetadataText.of(List.of()).fitting(Metadata.of(entries));
    assertThat(fitting.entries()).isEqualTo(Map.of("a", "1"));
    assertThat(fitting.adjustments()).isEqualTo(Map.of("no_room_left", 2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"own\":\"o\"}"})
  void lastCharacterIsUsed(String own) {
    MetadataText text = MetadataText.of(own.isEmpty() ? List.of() : List.of(own));
    int ownLength = own.isEmpty() ? 1 : own.length();
    String value = "v".repeat(8_192 - ownLength - "k".length() - "\"\":\"\",".length());
    Metadata fits = decided(text, value);
    assertThat(text.fitting(fits)).isSameAs(fits);
    assertThat(text.with(fits.entries())).hasSize(8_192);
    assertThat(text.fitting(decided(text, value + "v")).entries()).isEqualTo(text.ownEntries());
  }

  @Test
  void ownEntriesNeedNoRoom() {
    String own = "{\"own\":\"" + "o".repeat(9_000) + "\"}";
    MetadataText text = MetadataText.of(List.of(own));
    Metadata fitting = text.fitting(decided(text, "v"));
    assertThat(fitting.entries()).isEqualTo(text.ownEntries());
    assertThat(text.with(fitting.entries())).isNull();
  }

  private static Metadata decided(MetadataText text, String value) {
    Map<String, String> entries = new LinkedHashMap<>(text.ownEntries());
    entries.put("k", value);
    return Metadata.of(entries);
  }

  private static Map<String, String> entries(String... keysAndValues) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return entries;
  }
}

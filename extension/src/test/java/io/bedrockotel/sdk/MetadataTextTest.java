package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTextTest {
  @Test
  void entriesAloneMakeAnObject() {
    MetadataText text = MetadataText.of(null);
    assertThat(text.ownEntries()).isEmpty();
    assertThat(text.with(entries("team", "search", "tenant_id", "acme")))
        .isEqualTo("{\"team\":\"search\",\"tenant_id\":\"acme\"}");
  }

  @Test
  void ownTextStandsAsItIs() {
    String own = " { \"a\" : \"\\u00e9 \\\"1\\\" }\" } ";
    MetadataText text = MetadataText.of(own);
    assertThat(text.ownEntries()).containsExactly(Map.entry("a", "é \"1\" }"));
    String merged = text.with(entries("a", "ignored", "team", "search"));
    assertThat(text.fits(entries("a", "ignored", "team", "search"))).isTrue();
    assertThat(merged).isEqualTo(" { \"a\" : \"\\u00e9 \\\"1\\\" }\" ,\"team\":\"search\"}");
    assertThat(MetadataText.entries(merged)).isEqualTo(entries("a", "é \"1\" }", "team", "search"));
  }

  @Test
  void nothingToAddAddsNothing() {
    assertThat(MetadataText.of(null).with(Map.of())).isNull();
    assertThat(MetadataText.of("{\"a\":\"1\"}").with(entries("a", "1"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "\"text\"",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":\"1\"",
        "no json"
      })
  void whatBedrockRefusesIsLeftAlone(String own) {
    assertThat(MetadataText.of(own)).isNull();
  }

  @Test
  void whatHasNoRoomStaysOut() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < 16; i++) {
      entries.put("k" + i + "x".repeat(253), "v".repeat(256));
    }
    assertThat(MetadataText.of(null).fits(entries)).isFalse();
    String merged = MetadataText.of(null).with(entries);
    assertThat(merged.length()).isBetween(7_600, 8_192);
    assertThat(MetadataText.entries(merged)).hasSize(15);
    String own = "{\"own\":\"" + "o".repeat(8_170) + "\"}";
    assertThat(MetadataText.of(own).with(entries("team", "search"))).isNull();
  }

  private static Map<String, String> entries(String... keysAndValues) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return entries;
  }
}

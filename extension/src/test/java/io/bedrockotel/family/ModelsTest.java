package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";

  private final Models models = new Models(Map.of("a1b2c3", HAIKU));

  @Test
  void callsOfOneModelShareIt() {
    assertThat(models.of("us." + HAIKU)).isSameAs(models.of("us." + HAIKU));
    assertThat(models.of("us." + HAIKU).base()).isEqualTo(HAIKU);
    assertThat(models.of("eu." + HAIKU).profileId()).isEqualTo("eu." + HAIKU);
  }

  @Test
  void opaqueIdentifiersAreMapped() {
    assertThat(models.of("a1b2c3").base()).isEqualTo(HAIKU);
    assertThat(models.of("a1b2c4").base()).isNull();
  }

  @Test
  void callWithoutIdentifierHasNoModel() {
    assertThat(models.of(null).requested()).isNull();
    assertThat(models.of("").requested()).isNull();
  }

  @Test
  void onlySoManyAreRemembered() {
    for (int i = 0; i < 256; i++) {
      assertThat(models.of("vendor.model-" + i)).isSameAs(models.of("vendor.model-" + i));
    }

    assertThat(models.of("vendor.one-more")).isNotSameAs(models.of("vendor.one-more"));
    assertThat(models.of("vendor.one-more").base()).isEqualTo("vendor.one-more");
    assertThat(models.of("vendor.model-0")).isSameAs(models.of("vendor.model-0"));
  }
}

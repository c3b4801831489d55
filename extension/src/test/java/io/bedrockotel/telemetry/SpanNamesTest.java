package io.bedrockotel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanNamesTest {
  private final SpanNames names = new SpanNames(2);

  @Test
  void callsThatAreAlikeShareTheirName() {
    assertThat(names.of("chat", "m")).isEqualTo("chat m").isSameAs(names.of("chat", "m"));
    assertThat(names.of("embeddings", "m")).isEqualTo("embeddings m");
  }

  @Test
  void onlySoManyAreRemembered() {
    String first = names.of("chat", "1");
    String second = names.of("chat", "2");

    assertThat(names.of("chat", "3")).isEqualTo("chat 3").isNotSameAs(names.of("chat", "3"));
    assertThat(names.of("chat", "1")).isSameAs(first);
    assertThat(names.of("chat", "2")).isSameAs(second);
  }
}

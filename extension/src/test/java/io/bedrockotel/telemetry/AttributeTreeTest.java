package io.bedrockotel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.junit.jupiter.api.Test;

class AttributeTreeTest {
  private static final AttributeKey<String> MODEL = AttributeKey.stringKey("model");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("tenant");

  @Test
  void alikeSetsAreOne() {
    AttributeTree tree = new AttributeTree(10);
    assertThat(tree.with(MODEL, "m").with(TENANT, "a").set())
        .isEqualTo(Attributes.of(MODEL, "m", TENANT, "a"))
        .isSameAs(tree.with(MODEL, "m").with(TENANT, "a").set());
  }

  @Test
  void sameValueOfAnotherKeyIsAnotherSet() {
    AttributeTree tree = new AttributeTree(10);
    assertThat(tree.with(MODEL, "m").set()).isEqualTo(Attributes.of(MODEL, "m"));
    assertThat(tree.with(TENANT, "m").set()).isEqualTo(Attributes.of(TENANT, "m"));
  }

  @Test
  void noValueAddsNothing() {
    AttributeTree tree = new AttributeTree(10);
    assertThat(tree.with(MODEL, null)).isSameAs(tree);
    assertThat(tree.set()).isEqualTo(Attributes.empty());
  }

  @Test
  void laterValueOfOneKeyStands() {
    AttributeTree tree = new AttributeTree(10);
    assertThat(tree.with(MODEL, "first").with(TENANT, "a").with(MODEL, "second").set())
        .isEqualTo(Attributes.of(MODEL, "second", TENANT, "a"));
  }

  @Test
  void aboveTheLimitSetsAreRightAndNotKept() {
    AttributeTree tree = new AttributeTree(1);
    assertThat(tree.with(MODEL, "kept")).isSameAs(tree.with(MODEL, "kept"));
    AttributeTree extra = tree.with(MODEL, "extra");
    assertThat(tree.with(MODEL, "extra")).isNotSameAs(extra);
    assertThat(extra.with(TENANT, "a")).isNotSameAs(extra.with(TENANT, "a"));
    assertThat(extra.with(TENANT, "a").set()).isEqualTo(Attributes.of(MODEL, "extra", TENANT, "a"));
    assertThat(tree.with(MODEL, "kept").with(TENANT, "a"))
        .isNotSameAs(tree.with(MODEL, "kept").with(TENANT, "a"));
  }
}

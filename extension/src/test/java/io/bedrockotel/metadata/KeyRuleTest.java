package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRuleTest {
  @ParameterizedTest
  @CsvSource({
    "tenant_id, tenant_id, tenant_id",
    "tenant:tenant_id, tenant, tenant_id",
    "service.name:application_name, service.name, application_name",
    "' tenant : tenant_id ', tenant, tenant_id",
    "a:b:c, a, b:c"
  })
  void exactRuleConcernsOneKey(String text, String from, String to) {
    KeyRule rule = KeyRule.parse(text);

    assertThat(rule.from()).isEqualTo(from);
    assertThat(rule.to()).isEqualTo(to);
    assertThat(rule.isPrefix()).isFalse();
    assertThat(rule.rename(from)).isEqualTo(to);
    assertThat(rule.rename(from + "x")).isNull();
  }

  @Test
  void prefixRuleKeepsNames() {
    KeyRule rule = KeyRule.parse("app.*");

    assertThat(rule.isPrefix()).isTrue();
    assertThat(rule.rename("app.name")).isEqualTo("app.name");
    assertThat(rule.rename("app.")).isEqualTo("app.");
    assertThat(rule.rename("ap")).isNull();
    assertThat(rule.rename("my.app.name")).isNull();
  }

  /** By these the invocation log is joined to traces: a stranger's would lead nowhere. */
  @Test
  void prefixRuleLeavesOutTheIdsOfTraces() {
    assertThat(KeyRule.parse("t*").rename("trace_id")).isNull();
    assertThat(KeyRule.parse("span_id*").rename("span_id")).isNull();
    assertThat(KeyRule.parse("span_id*").rename("span_ids")).isEqualTo("span_ids");
    assertThat(KeyRule.parse("trace_id").rename("trace_id")).isEqualTo("trace_id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "*", ":", "a:", ":b", "a: ", " :b", "a:b*", "a*:b", "*a", "a*b", "a*b*"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> KeyRule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key, from:to or prefix*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"service.*", "a*:b", "", "a:"})
  void exactRulesKnowNoPrefix(String text) {
    assertThatThrownBy(() -> KeyRule.parseExact(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key or from:to");
  }
}

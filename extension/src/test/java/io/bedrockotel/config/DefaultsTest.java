package io.bedrockotel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.KeyRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds when nothing is configured, as the documentation promises it. */
class DefaultsTest {
  @Test
  void nothingSetGivesTheDocumentedDefaults() {
    Configuration configuration = Configuration.of(Map.of());

    assertDefaults(configuration.settings());
    assertThat(configuration.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \n"})
  void blankIsNotSet(String blank) {
    Settings settings = Settings.read(property -> blank, problem -> assertThat(problem).isNull());

    assertDefaults(settings);
  }

  private static void assertDefaults(Settings settings) {
    assertThat(settings.enabled()).isTrue();
    assertThat(settings.takeover()).isTrue();
    assertThat(settings.models()).isEmpty();
    assertThat(settings.events()).isFalse();
    assertThat(settings.conversationId())
        .containsExactly("gen_ai.conversation.id", "conversation_id");
    assertMetadata(settings.metadata());
    assertMetrics(settings.metrics());
  }

  private static void assertMetadata(MetadataSettings metadata) {
    assertThat(metadata.enabled()).isTrue();
    assertThat(metadata.staticEntries()).isEmpty();
    assertThat(texts(metadata.baggage()))
        .containsExactly(
            "application_name",
            "application_id",
            "environment",
            "team",
            "cost_center",
            "tenant_id",
            "user_id",
            "session_id",
            "experiment_id",
            "variant",
            "subscription_tier",
            "billing_id",
            "request_id");
    assertThat(texts(metadata.resource()))
        .containsExactly(
            "service.name:application_name",
            "deployment.environment.name:environment",
            "deployment.environment:environment");
    assertThat(metadata.traceContext()).isTrue();
    assertThat(metadata.hash()).isEmpty();
    assertThat(metadata.hashSecret()).isNull();
    assertThat(metadata.endpoints())
        .containsExactly(
            "*.amazonaws.com",
            "*.amazonaws.com.cn",
            "*.api.aws",
            "localhost",
            "127.0.0.1",
            "[::1]");
  }

  private static void assertMetrics(MetricsSettings metrics) {
    assertThat(metrics.enabled()).isTrue();
    assertThat(metrics.metadata())
        .containsExactly("application_name", "environment", "team", "cost_center", "tenant_id");
    assertThat(metrics.maxValues()).isEqualTo(200);
    assertThat(metrics.maxSets()).isEqualTo(1500);
    assertThat(metrics.chunks()).isTrue();
  }

  private static List<String> texts(List<KeyRule> rules) {
    return rules.stream()
        .map(rule -> rule.from().equals(rule.to()) ? rule.to() : rule.from() + ":" + rule.to())
        .toList();
  }
}

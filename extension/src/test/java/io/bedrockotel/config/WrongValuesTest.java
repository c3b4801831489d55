package io.bedrockotel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockotel.metadata.KeyRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line for each wrong value, and the default in its place. */
class WrongValuesTest {
  @ParameterizedTest
  @CsvSource({
    "enabled, yes",
    "takeover, 1",
    "metadata.enabled, on",
    "metadata.trace-context, tru",
    "metrics.enabled, no",
    "stream.chunk-metrics, 0"
  })
  void wrongSwitchStaysOn(String property, String value) {
    Configuration configuration = Configuration.of(property, value);

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock."
                + property
                + "="
                + value
                + " is not accepted: give true or false. Using true.");
    Settings settings = configuration.settings();
    assertThat(settings.enabled()).isTrue();
    assertThat(settings.takeover()).isTrue();
    assertThat(settings.metadata().enabled()).isTrue();
    assertThat(settings.metadata().traceContext()).isTrue();
    assertThat(settings.metrics().enabled()).isTrue();
    assertThat(settings.metrics().chunks()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1.5", "2147483648", "1e3", "0x10", "1 000"})
  void wrongCountFallsBack(String value) {
    Configuration configuration =
        Configuration.of(Map.of("metrics.max-values", value, "metrics.max-sets", value));

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metrics.max-values="
                + value
                + " is not accepted: give a whole number from 1 to 2147483647. Using 200.",
            "otel.instrumentation.bedrock.metrics.max-sets="
                + value
                + " is not accepted: give a whole number from 1 to 1535. Using 1500.");
    assertThat(configuration.settings().metrics().maxValues()).isEqualTo(200);
    assertThat(configuration.settings().metrics().maxSets()).isEqualTo(1500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1536", "2000", "2147483647"})
  void setsThatTheSdkWouldNotKeepFallBack(String value) {
    Configuration configuration = Configuration.of("metrics.max-sets", value);

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metrics.max-sets="
                + value
                + " is not accepted: give a whole number from 1 to 1535. Using 1500.");
    assertThat(configuration.settings().metrics().maxSets()).isEqualTo(1500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "=search", "team=", " = ", "=", "team= "})
  void wrongEntryIsLeftOut(String entry) {
    Configuration configuration = Configuration.of("metadata.static", "a=b," + entry + ",c=d");

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metadata.static="
                + entry.trim()
                + " is not accepted: give key=value,…. Using the entries that are.");
    assertThat(configuration.settings().metadata().staticEntries())
        .containsExactly(entry("a", "b"), entry("c", "d"));
  }

  @Test
  void wrongModelMappingIsLeftOut() {
    Configuration configuration = Configuration.of("models", "a1b2c3");

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.models=a1b2c3 is not accepted: give key=value,…."
                + " Using the entries that are.");
    assertThat(configuration.settings().models()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a*:b", "tenant:", ":tenant_id", "a*b"})
  void wrongBaggageRuleIsLeftOut(String rule) {
    Configuration configuration = Configuration.of("metadata.baggage", "team, " + rule + ",x-*");

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metadata.baggage=team,"
                + rule
                + ",x-* is not accepted: give a list of key, from:to or prefix*. Using team,x-*.");
    assertThat(configuration.settings().metadata().baggage())
        .extracting(KeyRule::from)
        .containsExactly("team", "x-");
  }

  @Test
  void nothingButWrongBaggageRulesKeepTheDefault() {
    Configuration configuration = Configuration.of("metadata.baggage", "*,a*b");

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metadata.baggage=*,a*b is not accepted: give a list of"
                + " key, from:to or prefix*. Using the default.");
    assertThat(configuration.settings().metadata().baggage()).hasSize(13);
  }

  @Test
  void wrongResourceRuleKeepsTheDefault() {
    Configuration configuration = Configuration.of("metadata.resource", "service.*");

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metadata.resource=service.* is not accepted: give a list"
                + " of key or from:to. Using the default.");
    assertThat(configuration.settings().metadata().resource())
        .extracting(KeyRule::from)
        .containsExactly("service.name", "deployment.environment.name", "deployment.environment");
  }

  @Test
  void hashWithoutItsSecretIsSaid() {
    Configuration configuration =
        Configuration.of(Map.of("metadata.hash", "user_id", "metadata.hash-secret", "  "));

    assertThat(configuration.problems())
        .containsExactly(
            "otel.instrumentation.bedrock.metadata.hash names keys, but metadata.hash-secret is not"
                + " set: these keys are dropped");
    assertThat(configuration.settings().metadata().hash()).containsExactly("user_id");
    assertThat(configuration.settings().metadata().hashSecret()).isNull();
  }

  @Test
  void secretIsNeverPrinted() {
    Configuration configuration =
        Configuration.of(Map.of("metadata.hash-secret", "hunter2", "metrics.max-sets", "some"));

    assertThat(configuration.problems()).hasSize(1).noneMatch(line -> line.contains("hunter2"));
  }

  @Test
  void everyProblemIsOneLine() {
    Configuration configuration = Configuration.of("takeover", "a\nb");

    assertThat(configuration.problems()).hasSize(1).noneMatch(line -> line.contains("\n"));
  }
}

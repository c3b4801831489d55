package io.bedrockotel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.fail;

import io.bedrockotel.metadata.KeyRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each property does when it is set. */
class SettingsTest {
  @ParameterizedTest
  @MethodSource("switches")
  void switchTurnsOff(String property, Function<Settings, Boolean> value) {
    for (String text : List.of("false", "FALSE", " false ")) {
      Configuration configuration = Configuration.of(property, text);

      assertThat(value.apply(configuration.settings())).isFalse();
      assertThat(configuration.problems()).isEmpty();
    }
    assertThat(value.apply(Configuration.of(property, "True").settings())).isTrue();
  }

  static Object[][] switches() {
    return new Object[][] {
      {"enabled", (Function<Settings, Boolean>) Settings::enabled},
      {"takeover", (Function<Settings, Boolean>) Settings::takeover},
      {"metadata.enabled", (Function<Settings, Boolean>) settings -> settings.metadata().enabled()},
      {
        "metadata.trace-context",
        (Function<Settings, Boolean>) settings -> settings.metadata().traceContext()
      },
      {"metrics.enabled", (Function<Settings, Boolean>) settings -> settings.metrics().enabled()},
      {
        "stream.chunk-metrics",
        (Function<Settings, Boolean>) settings -> settings.metrics().chunks()
      }
    };
  }

  @Test
  void eventsAreSwitchedOn() {
    Configuration configuration = Configuration.of("events.enabled", " TRUE ");

    assertThat(configuration.settings().events()).isTrue();
    assertThat(configuration.problems()).isEmpty();
  }

  @Test
  void staticEntriesKeepTheirOrder() {
    assertThat(
            metadata("metadata.static", " team = search , cost_center=CC-42,note=a=b ,")
                .staticEntries())
        .containsExactly(
            entry("team", "search"), entry("cost_center", "CC-42"), entry("note", "a=b"));
  }

  @Test
  void baggageRulesKeepTheirOrder() {
    List<KeyRule> rules = metadata("metadata.baggage", "tenant:tenant_id, app_*,team").baggage();

    assertThat(rules).extracting(KeyRule::from).containsExactly("tenant", "app_", "team");
    assertThat(rules).extracting(KeyRule::to).containsExactly("tenant_id", "app_", "team");
    assertThat(rules).extracting(KeyRule::isPrefix).containsExactly(false, true, false);
  }

  @Test
  void resourceRulesReplaceTheDefault() {
    assertThat(metadata("metadata.resource", "host.name:team").resource())
        .singleElement()
        .satisfies(rule -> assertThat(rule.from() + ">" + rule.to()).isEqualTo("host.name>team"));
  }

  @Test
  void hashWithItsSecret() {
    Configuration configuration =
        Configuration.of(
            Map.of("metadata.hash", "user_id, email", "metadata.hash-secret", " s,1 "));

    assertThat(configuration.settings().metadata().hash()).containsExactly("user_id", "email");
    assertThat(configuration.settings().metadata().hashSecret()).isEqualTo("s,1");
    assertThat(configuration.problems()).isEmpty();
  }

  @Test
  void endpointsReplaceTheDefault() {
    assertThat(metadata("metadata.endpoints", "gateway.internal, *.corp").endpoints())
        .containsExactly("gateway.internal", "*.corp");
  }

  @Test
  void metricsAreConfigured() {
    MetricsSettings metrics =
        Configuration.of(
                Map.of(
                    "metrics.metadata", "team,tenant_id",
                    "metrics.max-values", " 1 ",
                    "metrics.max-sets", "1535"))
            .settings()
            .metrics();

    assertThat(metrics.metadata()).containsExactly("team", "tenant_id");
    assertThat(metrics.maxValues()).isEqualTo(1);
    assertThat(metrics.maxSets()).isEqualTo(1535);
  }

  @Test
  void modelsMayBeArns() {
    String arn = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2";

    assertThat(Configuration.of("models", arn + "=anthropic.claude-x:0,m=n").settings().models())
        .containsExactly(entry(arn, "anthropic.claude-x:0"), entry("m", "n"));
  }

  @Test
  void conversationIdKeysKeepTheirOrder() {
    assertThat(Configuration.of("conversation-id", "session_id,thread").settings().conversationId())
        .containsExactly("session_id", "thread");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", " , ,"})
  void listOfNothingIsEmpty(String nothing) {
    Configuration configuration =
        Configuration.of(Map.of("metadata.baggage", nothing, "metrics.metadata", nothing));

    assertThat(configuration.settings().metadata().baggage()).isEmpty();
    assertThat(configuration.settings().metrics().metadata()).isEmpty();
    assertThat(configuration.problems()).isEmpty();
  }

  /** The narrowest choice must not open up to the default. */
  @ParameterizedTest
  @ValueSource(strings = {"none", " None "})
  void noneIsTheEmptyList(String none) {
    Settings settings =
        Settings.read(property -> isList(property) ? none : null, problem -> fail(problem));

    assertThat(settings.metadata().baggage()).isEmpty();
    assertThat(settings.metadata().resource()).isEmpty();
    assertThat(settings.metadata().endpoints()).isEmpty();
    assertThat(settings.metadata().hash()).isEmpty();
    assertThat(settings.metrics().metadata()).isEmpty();
    assertThat(settings.conversationId()).isEmpty();
    assertThat(settings.metadata().staticEntries()).isEmpty();
    assertThat(settings.models()).isEmpty();
  }

  private static boolean isList(String property) {
    return List.of("models", "conversation-id", "metrics.metadata").contains(property)
        || List.of("static", "baggage", "resource", "endpoints", "hash")
            .contains(property.substring(property.indexOf('.') + 1));
  }

  @Test
  void listsAndMapsCannotBeChanged() {
    Settings settings =
        Settings.read(property -> property.endsWith("secret") ? "s" : "a=b", problem -> {});
    MetadataSettings metadata = settings.metadata();

    for (List<?> list :
        List.of(
            metadata.baggage(),
            metadata.resource(),
            metadata.hash(),
            metadata.endpoints(),
            settings.metrics().metadata(),
            settings.conversationId())) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
    assertThatThrownBy(() -> metadata.staticEntries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> settings.models().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static MetadataSettings metadata(String property, String value) {
    Configuration configuration = Configuration.of(property, value);
    assertThat(configuration.problems()).isEmpty();
    return configuration.settings().metadata();
  }
}

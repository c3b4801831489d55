package io.bedrockotel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockotel.metadata.KeyRule;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.incubator.ExtendedOpenTelemetry;
import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings from a declarative file, where values have types and properties are nested. */
class DeclarativeFileTest {
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  @AfterEach
  void forgetConfiguration() {
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void typedValuesAreRead() {
    Settings settings =
        read(
            Map.of(
                "takeover", false,
                "conversation_id", List.of("thread"),
                "models", Map.of("a1b2", "anthropic.claude-x"),
                "metadata", Map.of("trace_context", false, "hash", List.of("a", "b")),
                "metrics", Map.of("max_values", 7, "max_sets", 8L, "metadata", List.of("team")),
                "stream", Map.of("chunk_metrics", false),
                "events", Map.of("enabled", true)));

    assertThat(settings.takeover()).isFalse();
    assertThat(settings.conversationId()).containsExactly("thread");
    assertThat(settings.models()).containsExactly(entry("a1b2", "anthropic.claude-x"));
    assertThat(settings.metadata().traceContext()).isFalse();
    assertThat(settings.metadata().hash()).containsExactly("a", "b");
    assertThat(settings.metrics().maxValues()).isEqualTo(7);
    assertThat(settings.metrics().maxSets()).isEqualTo(8);
    assertThat(settings.metrics().metadata()).containsExactly("team");
    assertThat(settings.metrics().chunks()).isFalse();
    assertThat(settings.events()).isTrue();
  }

  @Test
  void textsAreReadAsInProperties() {
    Settings settings =
        read(
            Map.of(
                "takeover", "false",
                "metadata", Map.of("baggage", "tenant:tenant_id,app_*", "static", "team=search"),
                "metrics", Map.of("max_values", "7"),
                "events", Map.of("enabled", "true")));

    assertThat(settings.takeover()).isFalse();
    assertThat(settings.metadata().baggage())
        .extracting(KeyRule::from)
        .containsExactly("tenant", "app_");
    assertThat(settings.metadata().staticEntries()).containsExactly(entry("team", "search"));
    assertThat(settings.metrics().maxValues()).isEqualTo(7);
    assertThat(settings.events()).isTrue();
    assertThat(problems).isEmpty();
  }

  @Test
  void mapsMayHoldNumbersAndSwitches() {
    Settings settings =
        read(Map.of("metadata", Map.of("static", Map.of("cost_center", 42, "internal", true))));

    assertThat(settings.metadata().staticEntries())
        .containsOnly(entry("cost_center", "42"), entry("internal", "true"));
  }

  @Test
  void listWithoutEntriesIsNotTheDefault() {
    Settings settings =
        read(
            Map.of(
                "metadata", Map.of("baggage", List.of(), "endpoints", "none"),
                "metrics", Map.of("metadata", List.of())));

    assertThat(settings.metadata().baggage()).isEmpty();
    assertThat(settings.metadata().endpoints()).isEmpty();
    assertThat(settings.metrics().metadata()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void wrongTypesAreSaidLikeWrongTexts() {
    Settings settings =
        read(Map.of("takeover", 1, "metrics", Map.of("max_values", 1.5, "max_sets", List.of("a"))));

    assertThat(settings.takeover()).isTrue();
    assertThat(problems)
        .containsExactly(
            "otel.instrumentation.bedrock.takeover=1 is not accepted: give true or false."
                + " Using true.",
            "otel.instrumentation.bedrock.metrics.max-values=1.5 is not accepted: give a whole"
                + " number from 1 to 2147483647. Using 200.",
            "otel.instrumentation.bedrock.metrics.max-sets=a is not accepted: give a whole number"
                + " from 1 to 1535. Using 1500.");
  }

  @Test
  void fileWithoutTheExtensionGivesDefaults() {
    assertThat(read(Map.of()).metadata().baggage()).hasSize(13);
    assertThat(problems).isEmpty();
  }

  @Test
  void withoutAnAgentTheDefaultsHold() {
    GlobalOpenTelemetry.set(OpenTelemetry.noop());

    assertThat(Settings.read(problems::add).metadata().baggage()).hasSize(13);
    assertThat(problems).isEmpty();
  }

  private Settings read(Map<String, ?> bedrock) {
    GlobalOpenTelemetry.set(
        new Configured(new TypedProperties(Map.of("java", Map.of("bedrock", bedrock)))));
    return Settings.read(problems::add);
  }

  /** OpenTelemetry that does nothing but know its configuration. */
  private record Configured(DeclarativeConfigProperties instrumentation)
      implements ExtendedOpenTelemetry {
    @Override
    public ConfigProvider getConfigProvider() {
      return () -> instrumentation;
    }

    @Override
    public TracerProvider getTracerProvider() {
      return OpenTelemetry.noop().getTracerProvider();
    }

    @Override
    public ContextPropagators getPropagators() {
      return ContextPropagators.noop();
    }
  }
}

package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.extension.incubator.fileconfig.DeclarativeConfigurationCustomizerProvider;
import io.opentelemetry.sdk.extension.incubator.fileconfig.internal.model.ExperimentalInstrumentationModel;
import io.opentelemetry.sdk.extension.incubator.fileconfig.internal.model.ExperimentalLanguageSpecificInstrumentationModel;
import io.opentelemetry.sdk.extension.incubator.fileconfig.internal.model.ExperimentalLanguageSpecificInstrumentationPropertyModel;
import io.opentelemetry.sdk.extension.incubator.fileconfig.internal.model.OpenTelemetryConfigurationModel;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the takeover makes of the model that agent 2.24 has. */
class EarlyDeclarativeTakeoverTest {
  private static final String STOCK = "aws_sdk_2.2_bedrock_runtime";

  private final OpenTelemetryConfigurationModel model = new OpenTelemetryConfigurationModel();

  @Test
  void stockModuleIsOffInBothWays() {
    customize();

    assertThat(of(STOCK)).containsEntry("enabled", false);
    assertThat(model.getDistribution().getAdditionalProperties().get("javaagent"))
        .extracting(agent -> agent.getAdditionalProperties().get("instrumentation"))
        .asString()
        .contains("disabled", STOCK);
  }

  @Test
  void stockModuleThatTheUserAskedForStays() {
    set(STOCK, "enabled", true);

    customize();

    assertThat(of(STOCK)).containsEntry("enabled", true);
    assertThat(of("bedrock")).containsEntry("takeover", "false");
  }

  @Test
  void nothingIsSwitchedOffWithoutTakeover() {
    set("bedrock", "takeover", "false");

    customize();

    assertThat(java().getAdditionalProperties()).containsOnlyKeys("bedrock");
    assertThat(model.getDistribution()).isNull();
  }

  @Test
  void whereTheAgentLeavesEverythingOutWeAreOff() {
    set("agent", "instrumentation_mode", "none");

    customize();

    assertThat(of("bedrock")).containsEntry("enabled", "false");
    assertThat(java().getAdditionalProperties()).doesNotContainKey(STOCK);
  }

  private void customize() {
    EarlyDeclarativeTakeover provider = new EarlyDeclarativeTakeover();
    assertThat(ServiceLoader.load(DeclarativeConfigurationCustomizerProvider.class))
        .hasAtLeastOneElementOfType(EarlyDeclarativeTakeover.class);
    provider.customize(customizer -> assertThat(customizer.apply(model)).isSameAs(model));
  }

  private void set(String instrumentation, String key, Object value) {
    java()
        .getAdditionalProperties()
        .computeIfAbsent(
            instrumentation, name -> new ExperimentalLanguageSpecificInstrumentationPropertyModel())
        .setAdditionalProperty(key, value);
  }

  private Map<String, Object> of(String instrumentation) {
    return java().getAdditionalProperties().get(instrumentation).getAdditionalProperties();
  }

  private ExperimentalLanguageSpecificInstrumentationModel java() {
    if (model.getInstrumentationDevelopment() == null) {
      model.withInstrumentationDevelopment(
          new ExperimentalInstrumentationModel()
              .withJava(new ExperimentalLanguageSpecificInstrumentationModel()));
    }
    return model.getInstrumentationDevelopment().getJava();
  }
}

package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SDK's real auto-configuration makes of the defaults; it finds them as a service. */
class TakeoverDefaultsTest {
  private static final String STOCK = "otel.instrumentation.aws-sdk-2.2-bedrock-runtime.enabled";
  private static final String STOCK_V3 = "otel.instrumentation.aws-sdk-bedrock-runtime.enabled";

  @Test
  void stockModuleIsOffByDefault() {
    ConfigProperties config = configured(Map.of());

    assertThat(config.getString(STOCK)).isEqualTo("false");
    assertThat(config.getString(STOCK_V3)).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void usersExplicitSettingWins(String setting) {
    ConfigProperties config = configured(Map.of(STOCK, setting));

    assertThat(config.getString(STOCK)).isEqualTo(setting);
    assertThat(config.getString(STOCK_V3)).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enabled", "takeover"})
  void nothingIsSwitchedOffWithoutTakeover(String property) {
    ConfigProperties config =
        configured(Map.of("otel.instrumentation.bedrock." + property, "false"));

    assertThat(config.getString(STOCK)).isNull();
    assertThat(config.getString(STOCK_V3)).isNull();
  }

  @Test
  void wrongValueMeansTheDefault() {
    ConfigProperties config = configured(Map.of("otel.instrumentation.bedrock.takeover", "no"));

    assertThat(config.getString(STOCK)).isEqualTo("false");
  }

  @Test
  void otherModulesAreLeftAlone() {
    assertThat(configured(Map.of()).getString("otel.instrumentation.aws-sdk-2.2.enabled")).isNull();
  }

  private static ConfigProperties configured(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    for (String signal : new String[] {"traces", "metrics", "logs"}) {
      all.put("otel." + signal + ".exporter", "none");
    }
    AtomicReference<ConfigProperties> seen = new AtomicReference<>();
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> all)
            .addSamplerCustomizer(
                (sampler, config) -> {
                  seen.set(config);
                  return sampler;
                });
    builder.build().getOpenTelemetrySdk().close();
    return seen.get();
  }
}

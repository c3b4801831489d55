package io.bedrockotel;

import com.google.auto.service.AutoService;
import io.bedrockotel.config.Settings;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The defaults that switch the agent's own Bedrock module off while this one stands in for it. */
@AutoService(AutoConfigurationCustomizerProvider.class)
public final class TakeoverDefaults implements AutoConfigurationCustomizerProvider {
  private static final String PREFIX = "otel.instrumentation.";
  private static final String BEDROCK = PREFIX + BedrockModule.NAME + ".";

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    customizer.addPropertiesCustomizer(
        config -> {
          Properties properties = new Properties(config);
          Takeover.applyTo(properties);
          return properties.defaults;
        });
  }

  /** System properties and environment variables. */
  private static final class Properties implements AgentConfiguration {
    private final ConfigProperties config;
    private final Map<String, String> defaults = new HashMap<>();

    Properties(ConfigProperties config) {
      this.config = config;
    }

    @Override
    public Settings settings() {
      return Settings.read(property -> config.getString(BEDROCK + property), problem -> {});
    }

    @Override
    public boolean attachesUs() {
      return config.getString(BEDROCK + "enabled") != null
          || config.getBoolean(PREFIX + "common.default-enabled", true);
    }

    @Override
    public @Nullable Boolean asksFor(String module) {
      String chosen = config.getString(enabled(module));
      return chosen == null ? null : Boolean.valueOf(chosen);
    }

    @Override
    public void switchOff(String module) {
      defaults.put(enabled(module), "false");
    }

    @Override
    public void turnOff(String property) {
      defaults.put(BEDROCK + property, "false");
    }

    private static String enabled(String module) {
      return PREFIX + module + ".enabled";
    }
  }
}

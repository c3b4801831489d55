package io.bedrockotel;

import static java.util.Arrays.asList;

import com.google.auto.service.AutoService;
import io.bedrockotel.config.Settings;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The defaults that switch the agent's own Bedrock module off while this one stands in for it. */
@AutoService(AutoConfigurationCustomizerProvider.class)
public final class TakeoverDefaults implements AutoConfigurationCustomizerProvider {
  /** The module's names: in agents 2.x, and in 2.33 with the v3 preview. */
  private static final List<String> STOCK_MODULES =
      asList("aws-sdk-2.2-bedrock-runtime", "aws-sdk-bedrock-runtime");

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    customizer.addPropertiesCustomizer(TakeoverDefaults::defaults);
  }

  /** What a user set on purpose stays. */
  private static Map<String, String> defaults(ConfigProperties config) {
    Settings settings =
        Settings.read(
            property -> config.getString("otel.instrumentation.bedrock." + property),
            problem -> {});
    boolean takeover = settings.enabled() && settings.takeover();
    Map<String, String> defaults = new HashMap<>();
    for (String module : STOCK_MODULES) {
      String property = "otel.instrumentation." + module + ".enabled";
      if (takeover && config.getString(property) == null) {
        defaults.put(property, "false");
      }
    }
    return defaults;
  }
}

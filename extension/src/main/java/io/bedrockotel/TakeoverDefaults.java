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

  private static final String BEDROCK = "otel.instrumentation.bedrock.";

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    customizer.addPropertiesCustomizer(TakeoverDefaults::defaults);
  }

  /**
   * What a user set on purpose stays. One who asks for the agent's own module gets its spans, and
   * from us metadata only; one who switched all modules off gets neither.
   */
  private static Map<String, String> defaults(ConfigProperties config) {
    Map<String, String> defaults = new HashMap<>();
    if (config.getString(BEDROCK + "enabled") == null
        && !config.getBoolean("otel.instrumentation.common.default-enabled", true)) {
      defaults.put(BEDROCK + "enabled", "false");
      return defaults;
    }
    Settings settings =
        Settings.read(property -> config.getString(BEDROCK + property), problem -> {});
    boolean takeover = settings.enabled() && settings.takeover();
    for (String module : STOCK_MODULES) {
      String property = "otel.instrumentation." + module + ".enabled";
      String chosen = config.getString(property);
      if (takeover && chosen == null) {
        defaults.put(property, "false");
      } else if (Boolean.parseBoolean(chosen)) {
        defaults.put(BEDROCK + "takeover", "false");
      }
    }
    return defaults;
  }
}

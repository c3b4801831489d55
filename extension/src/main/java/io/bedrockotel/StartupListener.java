package io.bedrockotel;

import com.google.auto.service.AutoService;
import io.bedrockotel.config.Settings;
import io.opentelemetry.javaagent.extension.AgentListener;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.logging.Logger;

/** The extension's word at start-up: that it is there, and which settings it could not accept. */
@AutoService(AgentListener.class)
public final class StartupListener implements AgentListener {
  private static final Logger logger = Logger.getLogger(StartupListener.class.getName());

  @Override
  public void afterAgent(AutoConfiguredOpenTelemetrySdk sdk) {
    if (!Settings.readable()) {
      logger.warning(
          "Bedrock extension "
              + ExtensionVersion.VERSION
              + " is off: it needs OpenTelemetry Java agent 2.24.0 or later");
      return;
    }
    Settings settings = Settings.read(logger::warning);
    if (!settings.enabled()) {
      return;
    }
    Prices.check(settings.cost(), logger::warning);
    ResourceEntries.publish(SdkResource.attributes(sdk), settings.metadata().resource());
    logger.info(
        "Bedrock extension "
            + ExtensionVersion.VERSION
            + " is on: takeover="
            + settings.takeover()
            + ", metadata="
            + settings.metadata().enabled()
            + ", metrics="
            + settings.metrics().enabled());
  }
}

package io.bedrockotel;

import com.google.auto.service.AutoService;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizerProvider;

/** The takeover where the agent is configured by a declarative file. */
@AutoService(DeclarativeConfigurationCustomizerProvider.class)
public final class DeclarativeTakeover implements DeclarativeConfigurationCustomizerProvider {
  @Override
  public void customize(DeclarativeConfigurationCustomizer customizer) {
    customizer.addModelCustomizer(ConfigurationFile.customizer(DeclarativeTakeover::takeOver));
  }

  private static void takeOver(ConfigurationFile file) {
    Takeover.applyTo(new ModuleLists(file));
  }

  /** Before the agent reads which modules it is to leave out. */
  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }
}

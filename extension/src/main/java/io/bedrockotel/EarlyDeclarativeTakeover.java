package io.bedrockotel;

import com.google.auto.service.AutoService;
import io.opentelemetry.sdk.extension.incubator.fileconfig.DeclarativeConfigurationCustomizer;
import io.opentelemetry.sdk.extension.incubator.fileconfig.DeclarativeConfigurationCustomizerProvider;

/**
 * The same as {@link DeclarativeTakeover} on agents whose SDK still has its model elsewhere (2.24).
 * They select modules in either way.
 */
@AutoService(DeclarativeConfigurationCustomizerProvider.class)
public final class EarlyDeclarativeTakeover implements DeclarativeConfigurationCustomizerProvider {
  @Override
  public void customize(DeclarativeConfigurationCustomizer customizer) {
    customizer.addModelCustomizer(ConfigurationFile.customizer(EarlyDeclarativeTakeover::takeOver));
  }

  private static void takeOver(ConfigurationFile file) {
    Takeover.applyTo(new ModuleSwitches(file));
    Takeover.applyTo(new ModuleLists(file));
  }

  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }
}

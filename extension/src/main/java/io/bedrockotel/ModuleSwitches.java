package io.bedrockotel;

import io.bedrockotel.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Modules that a declarative file selects one by one, by {@code enabled} below the name of each in
 * {@code instrumentation/development.java}: agent 2.24.
 */
final class ModuleSwitches implements AgentConfiguration {
  private static final String ENABLED = "enabled";

  private final ConfigurationFile file;

  ModuleSwitches(ConfigurationFile file) {
    this.file = file;
  }

  @Override
  public Settings settings() {
    return file.settings();
  }

  @Override
  public boolean attachesUs() {
    Boolean asked = asksFor(BedrockModule.NAME);
    return asked != null
        ? asked
        : !"none".equals(file.ofInstrumentation("agent", "instrumentation_mode"));
  }

  @Override
  public @Nullable Boolean asksFor(String module) {
    Object enabled = file.ofInstrumentation(name(module), ENABLED);
    return enabled instanceof Boolean ? (Boolean) enabled : null;
  }

  @Override
  public void switchOff(String module) {
    file.setForInstrumentation(name(module), ENABLED, false);
  }

  @Override
  public void turnOff(String property) {
    file.turnOff(property);
  }

  private static String name(String module) {
    return module.replace('-', '_');
  }
}

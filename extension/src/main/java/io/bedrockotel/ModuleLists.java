package io.bedrockotel;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;

import io.bedrockotel.config.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Modules that a declarative file selects in two lists, {@code enabled} and {@code disabled} below
 * {@code distribution.javaagent.instrumentation}: agents 2.31 and later.
 */
final class ModuleLists implements AgentConfiguration {
  private static final String DISABLED = "disabled";

  private final ConfigurationFile file;

  ModuleLists(ConfigurationFile file) {
    this.file = file;
  }

  @Override
  public Settings settings() {
    return file.settings();
  }

  @Override
  public boolean attachesUs() {
    Boolean asked = asksFor(BedrockModule.NAME);
    return asked != null ? asked : !Boolean.FALSE.equals(file.ofModules("default_enabled"));
  }

  @Override
  public @Nullable Boolean asksFor(String module) {
    if (list(DISABLED).stream().anyMatch(name -> names(module).contains(name))) {
      return false;
    }
    return list("enabled").stream().anyMatch(name -> names(module).contains(name)) ? true : null;
  }

  @Override
  public void switchOff(String module) {
    Set<Object> disabled = new LinkedHashSet<>(list(DISABLED));
    disabled.addAll(names(module));
    file.setForModules(DISABLED, new ArrayList<>(disabled));
  }

  @Override
  public void turnOff(String property) {
    file.turnOff(property);
  }

  private List<Object> list(String name) {
    Object value = file.ofModules(name);
    return value instanceof Collection ? new ArrayList<>((Collection<?>) value) : emptyList();
  }

  /** A dot in a name became an underscore in agent 2.33, which still knows the old form. */
  private static List<String> names(String module) {
    String name = module.replace('-', '_');
    return asList(name, name.replace('.', '_'));
  }
}

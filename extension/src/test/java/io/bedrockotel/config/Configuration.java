package io.bedrockotel.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settings read from given properties, with the problems that were reported. */
final class Configuration {
  private final List<String> problems = new ArrayList<>();
  private final Settings settings;

  private Configuration(Map<String, String> properties) {
    this.settings = Settings.read(properties::get, problems::add);
  }

  static Configuration of(Map<String, String> properties) {
    return new Configuration(properties);
  }

  static Configuration of(String property, String value) {
    return new Configuration(Map.of(property, value));
  }

  Settings settings() {
    return settings;
  }

  List<String> problems() {
    return problems;
  }
}

package io.bedrockotel.docs;

import static java.util.stream.Collectors.joining;

import io.bedrockotel.config.Settings;
import io.bedrockotel.metadata.KeyRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Settings seen from outside: what each property does to them, as text. */
final class SettingsView {
  private static final List<String> PROBES = List.of("true", "false", "7", "probe", "probe=probe");

  private SettingsView() {}

  /** The name of every property that is asked for. */
  static Set<String> properties() {
    Set<String> asked = new TreeSet<>();
    Settings.read(
        property -> {
          asked.add(property);
          return null;
        },
        problem -> {});
    return asked;
  }

  /** The value that stands when the property is not set; empty when there is none. */
  static String defaultOf(String property) {
    Map<String, String> defaults = values(Settings.read(name -> null, problem -> {}));
    for (String probe : PROBES) {
      Map<String, String> probed = values(with(property, probe, new ArrayList<>()));
      for (Map.Entry<String, String> value : defaults.entrySet()) {
        if (!value.getValue().equals(probed.get(value.getKey()))) {
          return value.getValue();
        }
      }
    }
    throw new AssertionError("nothing changes with " + property);
  }

  /** What is reported of a value. */
  static List<String> problems(String property, String value) {
    List<String> problems = new ArrayList<>();
    with(property, value, problems);
    return problems;
  }

  private static Settings with(String property, String value, List<String> problems) {
    return Settings.read(name -> name.equals(property) ? value : null, problems::add);
  }

  private static Map<String, String> values(Object settings) {
    Map<String, String> values = new TreeMap<>();
    for (Method getter : settings.getClass().getDeclaredMethods()) {
      if (getter.getParameterCount() > 0
          || !Modifier.isPublic(getter.getModifiers())
          || Modifier.isStatic(getter.getModifiers())) {
        continue;
      }
      Object value = invoke(getter, settings);
      if (value != null && value.getClass().getPackage().equals(Settings.class.getPackage())) {
        values(value).forEach((name, text) -> values.put(getter.getName() + "." + name, text));
      } else {
        values.put(getter.getName(), text(value));
      }
    }
    return values;
  }

  private static Object invoke(Method getter, Object target) {
    try {
      return getter.invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(SettingsView::text).collect(joining(","));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(Object::toString).collect(joining(","));
    }
    if (value instanceof KeyRule rule) {
      return rule.from().equals(rule.to())
          ? rule.from() + (rule.isPrefix() ? "*" : "")
          : rule.from() + ":" + rule.to();
    }
    return value == null ? "" : value.toString();
  }
}

package io.bedrockotel.docs;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collector's configurations: the variables that they take. */
final class CollectorFiles {
  static final List<String> NAMES =
      List.of(
          "receive", "redaction", "newrelic", "aws", "aws-otlp", "any-otlp", "gateway", "sampling");

  /** A default may hold other variables, and those have none. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{env:([A-Z_]+)(?::-((?:[^${}]|\\$\\{env:[A-Z_]+(?::-)?})*))?}");

  private CollectorFiles() {}

  static String text(String name) {
    return Checkout.text("collector-config/" + name + ".yaml");
  }

  /** Each variable, with the files that take it and its defaults there. */
  static Map<String, String> variables() {
    Map<String, Set<String>> files = new TreeMap<>();
    Map<String, Set<String>> defaults = new TreeMap<>();
    for (String name : NAMES) {
      Matcher variable = VARIABLE.matcher(text(name));
      int from = 0;
      while (variable.find(from)) {
        files.computeIfAbsent(variable.group(1), key -> new LinkedHashSet<>()).add(name);
        Set<String> values = defaults.computeIfAbsent(variable.group(1), key -> new TreeSet<>());
        if (variable.group(2) != null) {
          values.add(variable.group(2).replaceAll("\\$\\{env:([A-Z_]+)(?::-)?}", "<$1>"));
        }
        from = variable.start() + 1;
      }
    }
    Map<String, String> variables = new TreeMap<>();
    files.forEach((name, where) -> variables.put(name, line(where, defaults.get(name))));
    return variables;
  }

  static String line(Set<String> files, Set<String> defaults) {
    return String.join(", ", files) + " | " + defaults.stream().sorted().collect(joining(", "));
  }
}

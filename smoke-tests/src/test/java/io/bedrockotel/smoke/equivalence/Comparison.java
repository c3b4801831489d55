package io.bedrockotel.smoke.equivalence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The comparison of one run with the run without an agent. */
final class Comparison {
  private static final int FRAGMENT = 70;
  private static final String HEADER = "header ";

  private final Observation expected;
  private final Observation actual;
  private final Set<String> differences = new LinkedHashSet<>();

  private Comparison(Observation expected, Observation actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** A short line for each kind of difference; none when application and server saw the same. */
  static List<String> differences(Observation expected, Observation actual) {
    Comparison comparison = new Comparison(expected, actual);
    comparison.compareLines(expected.application(), actual.application());
    comparison.compareRequests();
    return List.copyOf(comparison.differences);
  }

  private void compareRequests() {
    int requests = expected.requests().size();
    if (actual.requests().size() != requests) {
      differences.add(actual.requests().size() + " requests instead of " + requests);
      return;
    }
    for (int i = 0; i < requests; i++) {
      WireRequest wanted = expected.requests().get(i);
      WireRequest sent = actual.requests().get(i);
      if (!sent.lines().equals(wanted.lines())) {
        compareHeaders(wanted.lines(), sent.lines());
      }
      if (!sent.metadata().entrySet().containsAll(wanted.metadata().entrySet())) {
        differences.add("metadata of the application is not sent");
      }
    }
  }

  /** Headers that are only added are told by name, also where the signature lists them. */
  private void compareHeaders(List<String> wanted, List<String> sent) {
    List<String> names = wanted.stream().map(Comparison::headerName).toList();
    List<String> rest = new ArrayList<>(sent);
    for (String line : sent) {
      String name = headerName(line);
      if (!names.contains(name)) {
        differences.add("sends the header `" + name.toLowerCase(Locale.ROOT) + "`");
        rest.remove(line);
        rest.replaceAll(other -> other.replace(name.toLowerCase(Locale.ROOT) + ";", ""));
      }
    }
    compareLines(wanted, rest);
  }

  private static String headerName(String line) {
    return line.startsWith(HEADER) ? line.substring(HEADER.length(), line.indexOf(": ")) : "";
  }

  private void compareLines(List<String> wanted, List<String> seen) {
    int same = 0;
    while (same < Math.min(wanted.size(), seen.size()) && wanted.get(same).equals(seen.get(same))) {
      same++;
    }
    if (same < wanted.size() || same < seen.size()) {
      differences.add(
          firstDifference(wanted.subList(same, wanted.size()), seen.subList(same, seen.size())));
    }
  }

  private static String firstDifference(List<String> wanted, List<String> seen) {
    if (wanted.isEmpty() || seen.contains(wanted.get(0))) {
      return quoted(seen.get(0)) + " is added";
    }
    if (seen.isEmpty() || wanted.contains(seen.get(0))) {
      return quoted(wanted.get(0)) + " is missing";
    }
    int from = wordOfFirstDifference(wanted.get(0), seen.get(0));
    return quoted(seen.get(0).substring(from))
        + " instead of "
        + quoted(wanted.get(0).substring(from));
  }

  private static int wordOfFirstDifference(String wanted, String seen) {
    int at = 0;
    while (at < Math.min(wanted.length(), seen.length()) && wanted.charAt(at) == seen.charAt(at)) {
      at++;
    }
    while (at > 0 && " .(".indexOf(wanted.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private static String quoted(String text) {
    String line = text.replace('`', '\'');
    return "`" + (line.length() > FRAGMENT ? line.substring(0, FRAGMENT) + "…" : line) + "`";
  }
}

package io.bedrockotel.smoke.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of what the stock agent alone changes, as the compatibility page has it. */
final class StockList {
  /** The kind of what differs in some runs only. */
  static final String SOMETIMES = "differs in some runs only";

  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");
  private static final String BEGIN =
      "<!-- stock differences: written by the equivalence suite -->\n";
  private static final String END = "<!-- stock differences: end -->\n";
  private static final String WRITE = "equivalence.write";

  /** More names than these say less than that they are many; nobody counts them. */
  private static final int NAMES = 40;

  private static final String MANY = "many cases";

  /** One line in so many may differ from run to run. */
  private static final int RACES = 5;

  private final Map<String, List<String>> casesByKind;

  StockList(Map<String, List<String>> casesByKind) {
    this.casesByKind = casesByKind;
  }

  /** Holds the page against the run, or writes the run's list into it when asked. */
  void verifyOrWrite() {
    try {
      String page = Files.readString(PAGE, UTF_8);
      int from = page.indexOf(BEGIN) + BEGIN.length();
      int to = page.indexOf(END);
      if (Boolean.getBoolean(WRITE)) {
        Files.writeString(PAGE, page.substring(0, from) + text() + page.substring(to), UTF_8);
      } else {
        compare(page.substring(from, to).lines().toList(), text().lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A few lines come and go with races inside the stock agent, which are not ours to fail for. */
  private static void compare(List<String> page, List<String> run) {
    List<String> drift = new ArrayList<>();
    page.stream().filter(line -> !run.contains(line)).forEach(line -> drift.add("page " + line));
    run.stream().filter(line -> !page.contains(line)).forEach(line -> drift.add("run  " + line));
    drift.forEach(System.out::println);
    assertThat(drift)
        .as("lines of %s; -D%s=true writes what this run found", PAGE, WRITE)
        .hasSizeLessThanOrEqualTo(page.size() / RACES);
  }

  String text() {
    StringBuilder text = new StringBuilder("\n");
    casesByKind.forEach((kind, cases) -> text.append(line(kind, cases)));
    return text.append('\n').toString();
  }

  private static String line(String kind, List<String> cases) {
    List<String> names = names(cases);
    String text = names.size() > NAMES ? MANY : String.join("; ", names);
    return "- " + kind + ": " + text + "\n";
  }

  /** Only what holds under one setting of content capture names the setting. */
  private static List<String> names(List<String> cases) {
    List<String> names = new ArrayList<>();
    for (String name : cases) {
      String plain = name.replace(Run.WITH_CONTENT, "");
      if (!cases.contains(plain)) {
        names.add(name);
      } else if (name.equals(plain)) {
        names.add(cases.contains(plain + Run.WITH_CONTENT) ? plain : plain + ", without content");
      }
    }
    return names;
  }
}

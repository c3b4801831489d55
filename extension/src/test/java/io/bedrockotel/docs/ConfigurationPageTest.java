package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/configuration.md against the settings that the code reads. */
class ConfigurationPageTest {
  private static final Page PAGE = Page.at("docs/configuration.md");
  private static final Pattern ACCEPTED = Pattern.compile("give (.*)\\. Using .*");

  /** No property accepts it, save those that accept any text. */
  private static final String WRONG = "*";

  @Test
  void everyPropertyStandsThereAsItIs() {
    assertThat(SettingsView.properties()).hasSizeGreaterThan(10);
    assertThat(mistakes(PAGE)).isEmpty();
  }

  @Test
  void aMissingPropertyIsSeen() {
    assertThat(mistakes(PAGE.broken("| `takeover` |", "| `take-over` |")))
        .containsExactly("missing: [takeover]", "unknown: [take-over]");
  }

  @Test
  void aWrongDefaultIsSeen() {
    assertThat(mistakes(PAGE.broken("`1500`", "`2000`")))
        .containsExactly("default of metrics.max-sets: 2000, is 1500");
    assertThat(mistakes(PAGE.broken("`gen_ai.conversation.id,conversation_id`", "none")))
        .containsExactly("default of conversation-id: , is gen_ai.conversation.id,conversation_id");
  }

  @Test
  void wrongAcceptedValuesAreSeen() {
    assertThat(mistakes(PAGE.broken("| a list of key or from:to |", "| a list |")))
        .containsExactly("accepted by metadata.resource: a list, is a list of key or from:to");
  }

  private static List<String> mistakes(Page page) {
    Set<String> documented = page.column("property", "default", "accepted");
    List<String> mistakes = new ArrayList<>();
    compare("missing", SettingsView.properties(), documented, mistakes);
    compare("unknown", documented, SettingsView.properties(), mistakes);
    if (mistakes.isEmpty()) {
      page.rows("property", "default", "accepted").forEach(row -> check(row, mistakes));
    }
    return mistakes;
  }

  private static void compare(
      String what, Set<String> some, Set<String> others, List<String> mistakes) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    if (!rest.isEmpty()) {
      mistakes.add(what + ": " + rest);
    }
  }

  private static void check(Map<String, String> row, List<String> mistakes) {
    String property = Page.code(row.get("property"));
    String documented = row.get("default").equals("none") ? "" : Page.code(row.get("default"));
    String actual = SettingsView.defaultOf(property);
    if (!documented.equals(actual)) {
      mistakes.add("default of " + property + ": " + documented + ", is " + actual);
    }
    String accepted = accepted(property, row.get("accepted"));
    if (!row.get("accepted").equals(accepted)) {
      mistakes.add("accepted by " + property + ": " + row.get("accepted") + ", is " + accepted);
    }
  }

  /** In the code's own words; free text and plain lists are never refused. */
  private static String accepted(String property, String documented) {
    for (String problem : SettingsView.problems(property, WRONG)) {
      Matcher matcher = ACCEPTED.matcher(problem);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return documented.equals("text") ? "text" : "a list";
  }
}

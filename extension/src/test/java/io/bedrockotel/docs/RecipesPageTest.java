package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The deployments of docs/recipes.md: each variable that one uses is given a value there. */
class RecipesPageTest {
  private static final Page PAGE =
      Page.at("docs/recipes.md").section("## From the environment variables of a deployment");
  private static final String[] VARIABLES = {
    "APP_NAME", "APP_ID", "ENVIRONMENT", "TEAM_NAME", "COST_CENTER"
  };
  private static final String OURS = "OTEL_INSTRUMENTATION_BEDROCK_METADATA_STATIC";
  private static final Pattern OF_COMPOSE = Pattern.compile("\\$\\{(\\w+)(?::\\?)?}");
  private static final Pattern OF_KUBERNETES = Pattern.compile("\\$\\((\\w+)\\)");

  @Test
  void composeFileUsesWhatTheFileOfTheEnvironmentHas() {
    assertThat(unknownToCompose(PAGE)).isEmpty();
    assertThat(unknownToCompose(PAGE.broken("APP_ID=app-7\n", ""))).containsExactly("APP_ID");
  }

  @Test
  void kubernetesUsesWhatStandsEarlier() {
    assertThat(unknownToKubernetes(PAGE)).isEmpty();
    assertThat(unknownToKubernetes(PAGE.broken("  - name: APP_ID\n    value: app-7\n", "")))
        .containsExactly("APP_ID");
  }

  @Test
  void bothSendTheSame() {
    Map<String, String> file = file(PAGE);
    String compose = filled(compose(PAGE).get(OURS), OF_COMPOSE, file);

    assertThat(file).containsOnlyKeys(VARIABLES);
    assertThat(compose)
        .isEqualTo(
            "application_name=search,application_id=app-7,environment=production,"
                + "team=discovery,cost_center=CC-42");
    assertThat(filled(kubernetes(PAGE).get(OURS), OF_KUBERNETES, kubernetes(PAGE)))
        .isEqualTo(compose);
  }

  private static TreeSet<String> unknownToCompose(Page page) {
    TreeSet<String> used = new TreeSet<>();
    compose(page).values().forEach(value -> used.addAll(names(value, OF_COMPOSE)));
    assertThat(used).contains(VARIABLES);
    used.removeAll(file(page).keySet());
    return used;
  }

  private static TreeSet<String> unknownToKubernetes(Page page) {
    TreeSet<String> known = new TreeSet<>();
    TreeSet<String> unknown = new TreeSet<>();
    kubernetes(page)
        .forEach(
            (name, value) -> {
              unknown.addAll(names(value, OF_KUBERNETES));
              unknown.removeAll(known);
              known.add(name);
            });
    assertThat(known).contains(OURS);
    return unknown;
  }

  private static List<String> names(String text, Pattern variable) {
    return variable.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String filled(String text, Pattern variable, Map<String, String> values) {
    return variable
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
  }

  /** The block that is no YAML. */
  private static Map<String, String> file(Page page) {
    Map<String, String> file = new LinkedHashMap<>();
    for (String line : blocks(page, "").get(0).split("\n")) {
      String[] entry = line.split("=", 2);
      file.put(entry[0], entry[1]);
    }
    return file;
  }

  private static Map<String, String> compose(Page page) {
    Map<?, ?> services = (Map<?, ?>) yaml(page, 0).get("services");
    Map<?, ?> service = (Map<?, ?>) services.values().iterator().next();
    Map<String, String> environment = new LinkedHashMap<>();
    ((Map<?, ?>) service.get("environment"))
        .forEach((name, value) -> environment.put((String) name, (String) value));
    return environment;
  }

  private static Map<String, String> kubernetes(Page page) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Object variable : (List<?>) yaml(page, 1).get("env")) {
      Map<?, ?> entry = (Map<?, ?>) variable;
      environment.put((String) entry.get("name"), (String) entry.get("value"));
    }
    return environment;
  }

  private static Map<?, ?> yaml(Page page, int block) {
    return (Map<?, ?>)
        new Load(LoadSettings.builder().build()).loadFromString(blocks(page, "yaml").get(block));
  }

  /** The code blocks in a language. */
  private static List<String> blocks(Page page, String language) {
    List<String> blocks = new ArrayList<>();
    Pattern fenced = Pattern.compile("(?s)```(\\w*)\n(.*?)\n```");
    fenced
        .matcher(page.text())
        .results()
        .filter(block -> block.group(1).equals(language))
        .forEach(block -> blocks.add(block.group(2)));
    return blocks;
  }
}

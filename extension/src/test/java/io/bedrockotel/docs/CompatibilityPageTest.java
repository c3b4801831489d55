package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/compatibility.md against the build that runs what it lists. */
class CompatibilityPageTest {
  private static final Page PAGE = Page.at("docs/compatibility.md");
  private static final String MATRIX =
      "smoke-tests/src/test/java/io/bedrockotel/smoke/matrix/%s.java";

  @Test
  void agentsAreThoseOfTheBuild() {
    assertThat(versionsOf("OpenTelemetry"))
        .containsExactlyInAnyOrder(
            version("javaagent"),
            version("javaagent.middle"),
            version("javaagent.between"),
            version("javaagent.oldest"));
    assertThat(versionsOf("Splunk")).containsExactly(version("javaagent.splunk"));
    assertThat(PAGE.column("version", "too old"))
        .containsExactlyInAnyOrder(version("javaagent.unsupported"), version("javaagent.adot"));
    assertThat(row("OpenTelemetry Java agent"))
        .contains(version("javaagent") + ",", version("javaagent.middle") + ",")
        .contains(version("javaagent.oldest") + " (the oldest");
  }

  @Test
  void sdkIsThatOfTheBuild() {
    assertThat(PAGE.section("## Agents and JVMs").text()).contains("AWS SDK " + version("awssdk"));
    assertThat(row("AWS SDK for Java")).contains("with calls " + version("awssdk"));
  }

  @Test
  void sdksWithCallsAreThoseOfTheSmokeTest() {
    List<String> versions =
        Pattern.compile("\\(\"(2\\.[0-9.]+)\", ")
            .matcher(
                Checkout.text(
                    "smoke-tests/src/test/java/io/bedrockotel/smoke/OldSdkSmokeTest.java"))
            .results()
            .map(result -> result.group(1))
            .toList();

    assertThat(versions).hasSizeGreaterThan(1).last().isEqualTo(version("awssdk"));
    assertThat(PAGE.column("AWS SDK", "calls observed"))
        .containsExactlyInAnyOrderElementsOf(versions);
    assertThat(versions)
        .allSatisfy(
            each -> assertThat(row("AWS SDK for Java").split("with calls")[1]).contains(each));
  }

  @Test
  void jvmsAreThoseOfTheMatrix() {
    String features = match(MATRIX.formatted("Cell"), "FEATURES = List.of\\(([^)]+)\\)");

    assertThat(row("JVM")).isEqualTo(features);
    assertThat(PAGE.column("JVMs", "modes")).containsExactlyInAnyOrder(features, "17");
  }

  @Test
  void numberOfCellsIsThatOfTheTable() {
    int cells =
        PAGE.rows("JVMs", "modes", "configuration").stream()
            .mapToInt(row -> count(row, "JVMs") * count(row, "modes") * count(row, "configuration"))
            .sum();

    assertThat(PAGE.text()).contains("`AGENTS cells=" + cells + " failed=0`");
    assertThat(Checkout.text(MATRIX.formatted("AgentMatrixTest")))
        .contains("AGENTS cells=", " failed=");
  }

  @Test
  void modesAreThoseOfTheMatrix() {
    Page section = PAGE.section("## Agents and JVMs");
    List<String> properties =
        Pattern.compile("\"(otel\\.[a-z.0-9-]+)\"")
            .matcher(Checkout.text(MATRIX.formatted("Mode")))
            .results()
            .map(result -> result.group(1))
            .toList();

    assertThat(properties).hasSize(2);
    assertThat(properties)
        .allSatisfy(property -> assertThat(section.text()).contains("`" + property + "=true`"));
  }

  private static int count(Map<String, String> row, String column) {
    return row.get(column).split(", ").length;
  }

  private static String row(String what) {
    return PAGE.rows("", "tested").stream()
        .filter(row -> row.get("").equals(what))
        .map(row -> row.get("tested"))
        .findFirst()
        .orElseThrow();
  }

  private static TreeSet<String> versionsOf(String agent) {
    TreeSet<String> versions = new TreeSet<>();
    PAGE.rows("agent", "version", "modes").stream()
        .filter(row -> row.get("agent").equals(agent))
        .forEach(row -> versions.add(row.get("version")));
    return versions;
  }

  private static String version(String name) {
    return match("pom.xml", "<" + Pattern.quote(name) + "\\.version>([^<]+)<");
  }

  private static String match(String path, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(Checkout.text(path));
    assertThat(matcher.find()).as("%s in %s", pattern, path).isTrue();
    return matcher.group(1);
  }
}

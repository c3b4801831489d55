package io.bedrockotel.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README.md against the build that it speaks of. */
class ReadmeTest {
  private static final Page README = Page.at("README.md");
  private static final String POM = Checkout.text("pom.xml");
  private static final Pattern ATTRIBUTE = Pattern.compile("  ([a-z_]+\\.[a-z_.]+) +\\S.*");

  @Test
  void testCommandIsWhatCiRuns() {
    String ci =
        Stream.of(Checkout.text(".ci/run").split("\\s+"))
            .dropWhile(word -> !word.equals("mvn"))
            .filter(word -> !word.startsWith("--"))
            .collect(joining(" "));

    assertThat(README.code()).contains(ci);
    assertThat(ci).isEqualTo("mvn verify");
  }

  @Test
  void demoCommandRunsTheDemo() {
    String profile =
        Checkout.text("examples/demo/pom.xml")
            .replaceFirst("(?s).*<profile>\\s*<id>demo</id>(.*)</profile>.*", "$1");

    assertThat(README.code()).contains("mvn -Pdemo verify");
    assertThat(profile)
        .contains("<phase>verify</phase>", "io.bedrockotel.examples.demo.Demo<")
        .doesNotContain("<profiles>");
  }

  @Test
  void jarComesOutWhereItSays() {
    String name = element(Checkout.text("extension/pom.xml"), "finalName");

    assertThat(README.text()).contains("`extension/target/" + name + ".jar`");
    assertThat(README.code()).anyMatch(line -> line.contains("extensions=" + name + ".jar"));
  }

  @Test
  void versionsAreThoseOfTheBuild() {
    String agent = element(POM, "javaagent.version");
    String version = element(POM, "version");

    assertThat(README.section("## Compatibility").text())
        .contains("agent " + agent, "AWS SDK for Java " + element(POM, "awssdk.version"));
    assertThat(README.code())
        .anyMatch(line -> line.contains(":opentelemetry-javaagent:" + agent))
        .anyMatch(line -> line.startsWith("Bedrock extension " + version + " is on"));
    assertThat(Checkout.text("CHANGELOG.md")).contains("## [" + version + "]");
  }

  @Test
  void spanHasNoAttributeThatIsNotDocumented() {
    Set<String> documented = Page.at("docs/telemetry.md").section("## Spans").column("attribute");
    List<String> shown =
        README.code().stream()
            .flatMap(line -> ATTRIBUTE.matcher(line).results())
            .map(ReadmeTest::documentedName)
            .toList();

    assertThat(shown).hasSizeGreaterThan(25);
    assertThat(documented).containsAll(shown);
  }

  private static String documentedName(MatchResult line) {
    return line.group(1).replaceFirst("(request_metadata\\.).*", "$1<key>");
  }

  private static String element(String pom, String name) {
    Matcher matcher = Pattern.compile("<" + name + ">([^<]+)</" + name + ">").matcher(pom);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}

package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no file says: places that exist on one machine only. */
class WordsTest {
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|md|xml|json|yaml|yml|properties|txt|config)|run|LICENSE|NOTICE");
  private static final Pattern BUILD_OR_PAGE = Pattern.compile(".*\\.(md|xml|config)|run|NOTICE");
  private static final Pattern HOST =
      Pattern.compile("https?://([A-Za-z0-9.-]+(?:<[A-Z_]+>[A-Za-z0-9.-]+)?)");
  private static final List<String> PLACES =
      List.of("shared" + "/", "/" + "work/", "/" + "root/", "/" + "home/");
  private static final Set<String> KNOWN_HOSTS =
      Set.of(
          "127.0.0.1",
          "api.eu1.honeycomb.io",
          "api.honeycomb.io",
          "gov-otlp.nr-data.net",
          "localhost",
          "docs.aws.amazon.com",
          "github.com",
          "keepachangelog.com",
          "logs.<AWS_REGION>.amazonaws.com",
          "maven.apache.org",
          "monitoring.<AWS_REGION>.amazonaws.com",
          "opentelemetry.io",
          "otlp-gateway-prod-eu-west-2.grafana.net",
          "otlp.eu01.nr-data.net",
          "otlp.jp.nr-data.net",
          "otlp.nr-data.net",
          "semver.org",
          "www.apache.org",
          "www.w3.org",
          "xray.<AWS_REGION>.amazonaws.com");

  @Test
  void noFileNamesAPlaceOnOneMachine() {
    assertThat(files(TEXT))
        .hasSizeGreaterThan(100)
        .allSatisfy(file -> assertThat(places(Checkout.text(file))).as("%s", file).isEmpty());
  }

  @Test
  void pagesAndBuildFilesNameKnownHostsOnly() {
    assertThat(files(BUILD_OR_PAGE))
        .hasSizeGreaterThan(15)
        .allSatisfy(file -> assertThat(strangers(Checkout.text(file))).as("%s", file).isEmpty());
  }

  @Test
  void bothAreSeen() {
    assertThat(places("see " + PLACES.get(0) + "notes.md")).containsExactly(PLACES.get(0));
    assertThat(strangers("<url>https://mirror.internal:8081/maven</url>"))
        .containsExactly("mirror.internal");
  }

  private static List<Path> files(Pattern name) {
    return Checkout.files(file -> name.matcher(file).matches());
  }

  private static List<String> places(String text) {
    return PLACES.stream().filter(text::contains).toList();
  }

  private static List<String> strangers(String text) {
    return HOST.matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(host -> !KNOWN_HOSTS.contains(host))
        .toList();
  }
}

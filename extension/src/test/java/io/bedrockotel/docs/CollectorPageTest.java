package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** collector-config/README.md against the configurations and the test that validates them. */
class CollectorPageTest {
  private static final Page PAGE = Page.at("collector-config/README.md");
  private static final String TESTS = "smoke-tests/src/test/java/io/bedrockotel/smoke/pipeline/";
  private static final Pattern COMBINATION = Pattern.compile("\"(receive [a-z -]+)\"");

  @Test
  void everyVariableStandsWithItsFilesAndDefault() {
    assertThat(documented(PAGE)).hasSizeGreaterThan(30).isEqualTo(CollectorFiles.variables());
    assertThat(documented(PAGE.broken("| `30s` |", "| `31s` |")))
        .isNotEqualTo(CollectorFiles.variables());
  }

  @Test
  void everyFileStandsInTheTable() {
    List<String> files = CollectorFiles.NAMES.stream().map(name -> name + ".yaml").toList();

    assertThat(PAGE.column("file", "does")).containsExactlyInAnyOrderElementsOf(files);
    assertThat(Checkout.files(name -> name.endsWith(".yaml")))
        .filteredOn(file -> file.getParent().endsWith("collector-config"))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(files.stream(), Stream.of("builder.yaml")).toList());
  }

  @Test
  void combinationsAreThoseThatAreValidated() {
    Set<String> validated =
        COMBINATION
            .matcher(Checkout.text(TESTS + "ConfigurationTest.java"))
            .results()
            .map(match -> match.group(1))
            .collect(toCollection(TreeSet::new));

    assertThat(PAGE.column("files", "for")).hasSizeGreaterThan(10).isEqualTo(validated);
  }

  /** What tests hold the collector's log to. */
  @Test
  void quotedLinesOfTheLogAreTested() {
    Page page = Page.at("docs/troubleshooting.md").section("## The collector");

    assertThat(Checkout.text(TESTS + "RetryTest.java"))
        .contains("Exporting failed. Dropping data", "HTTP Status Code 403");
    assertThat(Checkout.text(TESTS + "ConfigurationTest.java"))
        .contains("otlp_http/newrelic-mars", "is not configured");
    assertThat(page.code())
        .anyMatch(
            line ->
                line.contains("Exporting failed. Dropping data")
                    && line.contains("HTTP Status Code 403"))
        .anyMatch(line -> line.contains("\"otlp_http/newrelic-mars\" which is not configured"));
  }

  private static Map<String, String> documented(Page page) {
    Map<String, String> documented = new TreeMap<>();
    for (Map<String, String> row : page.rows("variable", "files", "default")) {
      String[] defaults = Page.code(row.get("default")).split(", ");
      documented.put(
          Page.code(row.get("variable")),
          CollectorFiles.line(
              new TreeSet<>(List.of(row.get("files"))), new TreeSet<>(List.of(defaults))));
    }
    return documented;
  }
}

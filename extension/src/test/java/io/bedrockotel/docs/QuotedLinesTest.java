package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines of the log that pages quote against the code that writes them. */
class QuotedLinesTest {
  private static final String SOURCES = "extension/src/main/java/io/bedrockotel/";
  private static final Pattern PROPERTY =
      Pattern.compile("otel\\.instrumentation\\.bedrock\\.([a-z.-]+)=(.*) is not accepted: .*");

  @Test
  void wrongPropertiesAreReportedInTheseWords() {
    List<Matcher> quoted =
        Stream.of("docs/configuration.md", "docs/troubleshooting.md")
            .flatMap(path -> Page.at(path).code().stream())
            .map(PROPERTY::matcher)
            .filter(Matcher::matches)
            .toList();

    assertThat(quoted)
        .hasSize(5)
        .allSatisfy(
            line ->
                assertThat(SettingsView.problems(line.group(1), line.group(2)))
                    .contains(line.group()));
  }

  @Test
  void missingHashSecretIsReportedInTheseWords() {
    assertThat(Page.at("docs/configuration.md").code())
        .containsAll(SettingsView.problems("metadata.hash", "user_id"));
  }

  @Test
  void otherLinesAreWrittenInTheseWords() {
    Page page = Page.at("docs/troubleshooting.md");
    String written =
        literals("StartupListener.java")
            + literals("ConfigurationFile.java")
            + literals("SdkResource.java")
            + literals("TakeoverWatchModule.java")
            + literals("sdk/FailureBoundary.java");

    assertThat(fragments(page)).hasSizeGreaterThan(5).allSatisfy(text -> in(written, text));
    assertThat(fragments(page.broken("not applied:", "applied:")))
        .anyMatch(text -> !written.contains(text));
  }

  @Test
  void modelsWithoutAPriceAreNamedInTheseWords() {
    String written = literals("telemetry/UnpricedNotices.java");
    List<String> quoted =
        Page.at("docs/cost.md").code().stream()
            .filter(line -> line.contains("Bedrock call"))
            .flatMap(line -> Stream.of(line.split("[a-z]+\\.[a-z0-9:.-]+|region\\)")))
            .toList();

    assertThat(quoted).hasSizeGreaterThan(5).allSatisfy(text -> in(written, text));
  }

  private static void in(String written, String text) {
    assertThat(written).contains(text);
  }

  /** What is fixed in the quoted lines: no version, no value, no class loader. */
  private static List<String> fragments(Page page) {
    return page.code().stream()
        .filter(line -> line.startsWith("Bedrock ") || line.startsWith("The "))
        .flatMap(line -> Stream.of(line.split("<[^>]*>|[0-9.]+ (?=is o[nf])|(?<==)(true|false)")))
        .toList();
  }

  /** The source with literals that are joined with {@code +} made one. */
  private static String literals(String source) {
    return Checkout.text(SOURCES + source).replaceAll("\"\\s*\\+\\s*\"", "");
  }
}

package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every link between pages against the files and headings that it names. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");

  @Test
  void everyLinkLeadsSomewhere() {
    List<Path> pages = Checkout.files(name -> name.endsWith(".md"));

    assertThat(pages).hasSizeGreaterThan(10);
    assertThat(pages)
        .allSatisfy(page -> assertThat(deadLinks(page, new Page(Checkout.text(page)))).isEmpty());
  }

  @Test
  void deadLinksAreSeen() {
    Page page =
        new Page(
            """
            # Some heading, with `code`
            [here](#some-heading-with-code) [file](LICENSE) [outside](https://example.com/none)
            [no file](docs/none.md), [no heading](#none) and
            [no heading there](docs/privacy.md#none), [there](docs/privacy.md#hashing)
            ```
            [no link](in/code)
            ```
            """);

    assertThat(deadLinks(Checkout.ROOT.resolve("SAMPLE.md"), page))
        .containsExactly("docs/none.md", "#none", "docs/privacy.md#none");
  }

  private static List<String> deadLinks(Path file, Page page) {
    return page.prose().stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(match -> match.group(1))
        .filter(link -> !ELSEWHERE.matcher(link).matches())
        .filter(link -> !leads(file, page, link))
        .toList();
  }

  private static boolean leads(Path file, Page page, String link) {
    String[] parts = link.split("#", 2);
    if (parts[0].isEmpty()) {
      return hasHeading(page, parts[1]);
    }
    Path target = file.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length < 2 || hasHeading(new Page(Checkout.text(target)), parts[1]));
  }

  private static boolean hasHeading(Page page, String anchor) {
    return page.prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> anchor(line.replaceFirst("^#+ ", "")))
        .anyMatch(anchor::equals);
  }

  /** As repository hosts make it of a heading. */
  private static String anchor(String heading) {
    return Pattern.compile("[^a-z0-9 _-]")
        .matcher(heading.toLowerCase(Locale.ROOT))
        .replaceAll((MatchResult other) -> "")
        .replace(' ', '-');
  }
}

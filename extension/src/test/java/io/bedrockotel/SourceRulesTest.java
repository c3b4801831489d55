package io.bedrockotel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source text shows: Javadoc, package descriptions, length. */
class SourceRulesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONGEST_FILE = 250;
  private static final String TYPE = "(public )?(final )?(class|interface|enum) ";
  private static final Pattern ANY_TYPE = Pattern.compile("(?m)^" + TYPE);
  private static final Pattern DOCUMENTED_TYPE = Pattern.compile("\\*/\\n(@.*\\n)*" + TYPE);
  private static final Pattern LIMITS = Pattern.compile("[Mm]ay\\s+(\\* )?import");

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<Path> packages = sources().stream().map(Path::getParent).distinct().toList();

    assertThat(packages)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            directory -> {
              Path info = directory.resolve("package-info.java");
              assertThat(info).exists();
              assertThat(text(info)).startsWith("/**").containsPattern(LIMITS);
            });
  }

  @Test
  void everyTypeSaysWhatItIs() throws IOException {
    assertThat(sources())
        .filteredOn(source -> ANY_TYPE.matcher(text(source)).find())
        .hasSizeGreaterThan(50)
        .allSatisfy(source -> assertThat(text(source)).containsPattern(DOCUMENTED_TYPE));
  }

  @Test
  void filesStayShort() throws IOException {
    assertThat(sources())
        .allSatisfy(source -> assertThat(text(source).lines().count()).isLessThan(LONGEST_FILE));
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(sources())
        .allSatisfy(source -> assertThat(text(source)).doesNotContainPattern("TODO|FIXME|XXX"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

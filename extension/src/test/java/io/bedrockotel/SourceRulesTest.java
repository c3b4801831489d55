package io.bedrockotel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source text shows, of every module: Javadoc, package descriptions, length. */
class SourceRulesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path EXTENSION = ROOT.resolve("extension");
  private static final int DEPTH_OF_MODULES = 3;
  private static final int LONGEST_FILE = 250;
  private static final String TYPE =
      "((public|final|abstract|sealed|non-sealed) )*(class|interface|@interface|enum|record) ";
  private static final Pattern ANY_TYPE = Pattern.compile("(?m)^" + TYPE);
  private static final Pattern DOCUMENTED_TYPE =
      Pattern.compile("\\*/\\n(@.*\\n(  .*\\n|\\)\\n)*)*" + TYPE);
  private static final Pattern LIMITS = Pattern.compile("[Mm]ay\\s+(\\* )?import");
  private static final Pattern FOR_LATER = Pattern.compile("TO" + "DO|FIX" + "ME|XX" + "X");

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    assertThat(packages(ROOT))
        .hasSizeGreaterThan(20)
        .allSatisfy(info -> assertThat(text(info)).startsWith("/**"));
  }

  @Test
  void everyPackageOfTheExtensionSaysWhatItMayImport() throws IOException {
    assertThat(packages(EXTENSION))
        .hasSizeGreaterThan(5)
        .allSatisfy(info -> assertThat(text(info)).containsPattern(LIMITS));
  }

  @Test
  void everyTypeSaysWhatItIs() throws IOException {
    assertThat(sources(ROOT, "main"))
        .filteredOn(source -> ANY_TYPE.matcher(text(source)).find())
        .hasSizeGreaterThan(200)
        .allSatisfy(source -> assertThat(text(source)).containsPattern(DOCUMENTED_TYPE));
  }

  @Test
  void filesStayShort() throws IOException {
    assertThat(everything())
        .allSatisfy(
            source -> assertThat(text(source).lines()).hasSizeLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(everything())
        .allSatisfy(source -> assertThat(text(source)).doesNotContainPattern(FOR_LATER));
  }

  private static List<Path> packages(Path root) throws IOException {
    return sources(root, "main").stream()
        .map(source -> source.resolveSibling("package-info.java"))
        .distinct()
        .toList();
  }

  private static List<Path> everything() throws IOException {
    List<Path> everything = new ArrayList<>(sources(ROOT, "main"));
    everything.addAll(sources(ROOT, "test"));
    return everything;
  }

  private static List<Path> sources(Path root, String set) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path module : modules(root)) {
      Path java = module.resolve("src").resolve(set).resolve("java");
      if (Files.isDirectory(java)) {
        try (Stream<Path> files = Files.walk(java)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }
    }
    return sources;
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> files =
        Files.find(root, DEPTH_OF_MODULES, (file, a) -> file.endsWith("pom.xml"))) {
      return files
          .filter(pom -> !pom.toString().contains("target"))
          .map(Path::getParent)
          .sorted()
          .toList();
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

package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The components that the configurations name: those that are built, and those of contrib. */
class ComponentsTest {
  private static final Path DIRECTORY = PipelineCollectors.directory();
  private static final List<String> KINDS =
      List.of("receivers", "processors", "exporters", "connectors", "extensions");

  @Test
  void exactlyTheseAreBuilt() throws IOException {
    JsonNode builder = new YAMLMapper().readTree(DIRECTORY.resolve("builder.yaml").toFile());
    Set<String> built = new TreeSet<>();
    for (String kind : KINDS) {
      for (JsonNode component : builder.path(kind)) {
        String path = component.path("gomod").asText().split(" ")[0];
        built.add(kind + " " + path.substring(path.lastIndexOf('/') + 1));
      }
    }

    Set<String> named = new TreeSet<>();
    components().forEach(line -> named.add(line[0] + " " + line[2]));
    assertThat(built).isEqualTo(named);
  }

  @Test
  void newestReleaseStillTakesEachName() throws IOException {
    Set<String> accepted = new TreeSet<>();
    for (String[] line : components()) {
      assertThat(line[1]).isIn(line[4], line[5]);
      accepted.add(line[0] + " " + line[1]);
    }

    assertThat(used()).isEqualTo(accepted);
  }

  private static List<String[]> components() throws IOException {
    return Files.readAllLines(DIRECTORY.resolve("components.csv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** Kind and name of every component in every file. */
  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : configurations()) {
      JsonNode configuration = new YAMLMapper().readTree(file.toFile());
      for (String kind : KINDS) {
        configuration
            .path(kind)
            .fieldNames()
            .forEachRemaining(name -> used.add(kind + " " + name.split("/")[0]));
      }
    }
    return used;
  }

  private static List<Path> configurations() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("builder.yaml"))
          .toList();
    }
  }
}

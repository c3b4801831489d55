package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of every fixture, against the {@code readings.txt} beside it. */
class FixtureReadingsTest {
  private static final String REQUEST = ".request.json";
  private static final String RESPONSE = ".response.json";
  private static final String STREAM = ".stream.json";

  static Stream<Family> families() {
    return Stream.concat(Families.ALL.stream(), Stream.of(new UnknownFamily()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void everyFixtureIsReadAsItSays(Family family) throws IOException {
    Path directory = Fixture.ROOT.resolve(Fixture.directory(family));
    List<String> readings = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        String reading = reading(new Bodies(family), file).replace("\n", "\\n");
        readings.add(file.getFileName() + ": " + reading);
      }
    }

    assertThat(directory.resolve("PROVENANCE.md")).exists();
    assertThat(readings).isNotEmpty();
    assertThat(Files.readString(directory.resolve("readings.txt"), UTF_8))
        .isEqualTo(readings.stream().map(line -> line + "\n").collect(joining()));
  }

  private static String reading(Bodies family, Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(REQUEST)) {
      return Reading.of(family.request(Fixture.bytes(file)));
    }
    if (name.endsWith(RESPONSE)) {
      return Reading.of(family.response(Fixture.bytes(file)));
    }
    assertThat(name).endsWith(STREAM);
    StreamBody stream = family.stream(null);
    List<Integer> output = new ArrayList<>();
    List<byte[]> chunks = Fixture.chunks(file);
    for (int i = 0; i < chunks.size(); i++) {
      if (stream.read(chunks.get(i))) {
        output.add(i + 1);
      }
    }
    return "output=" + output + " " + Reading.ofStream(stream.response());
  }
}

package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The recorded or written bodies of one family. */
record Fixture(String family) {
  static final Path ROOT = Path.of("src/test/resources/fixtures");

  /** Where the fixtures of a family are: below its name. */
  static String directory(Family family) {
    return family.name().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  byte[] request(String scenario) {
    return bytes(scenario + ".request.json");
  }

  byte[] response(String scenario) {
    return bytes(scenario + ".response.json");
  }

  /** The chunks of a stream. */
  List<byte[]> stream(String scenario) {
    return chunks(ROOT.resolve(family).resolve(scenario + ".stream.json"));
  }

  /** Of a JSON array with one chunk a line. */
  static List<byte[]> chunks(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.equals("[") && !line.equals("]"))
          .map(line -> chunk(line, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] chunk(String line, Path file) {
    if (!line.startsWith("{")) {
      throw new IllegalArgumentException(
          "Not a chunk that begins its line in " + file + ": " + line);
    }
    return line.replaceFirst(",$", "").getBytes(UTF_8);
  }

  private byte[] bytes(String name) {
    return bytes(ROOT.resolve(family).resolve(name));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

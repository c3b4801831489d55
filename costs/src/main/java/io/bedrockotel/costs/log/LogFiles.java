package io.bedrockotel.costs.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a model invocation log below a directory, as Bedrock delivers them to S3. */
final class LogFiles {
  private static final Pattern RECORDS = Pattern.compile(".*\\.json(\\.gz)?");

  /** Bodies that are too large for a record lie beside it. */
  private static final Pattern BODIES = Pattern.compile(".*_(input|output)\\.json(\\.gz)?");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;

  LogFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads every record.
   *
   * @throws IOException naming file and line, when something there is no record
   */
  void read(Consumer<LoggedCall> calls) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.filter(Files::isRegularFile).filter(LogFiles::holdsRecords).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException(directory + " has no invocation log: no *.json or *.json.gz below it");
    }
    for (Path file : files) {
      read(file, calls);
    }
  }

  private static boolean holdsRecords(Path file) {
    String name = file.getFileName().toString();
    return RECORDS.matcher(name).matches() && !BODIES.matcher(name).matches();
  }

  private static void read(Path file, Consumer<LoggedCall> calls) throws IOException {
    int line = 0;
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank()) {
          calls.accept(call(text));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ", line " + Math.max(1, line) + ": " + e.getMessage(), e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private static LoggedCall call(String text) {
    try {
      JsonNode record = JSON.readTree(text);
      if (record.path("schemaType").asText().equals("ModelInvocationLog")
          && record.path("timestamp").isTextual()) {
        return new LoggedCall(record);
      }
    } catch (JsonProcessingException e) {
      // reported below, like JSON of another kind
    }
    throw new IllegalArgumentException("this is no record of a model invocation log");
  }
}

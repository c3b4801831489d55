package io.bedrockotel.costs.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The records in the files of a model invocation log, as Bedrock delivers them to S3. */
final class LogFiles {
  private final Path directory;
  private final Problems problems;

  LogFiles(Path directory, Problems problems) {
    this.directory = directory;
    this.problems = problems;
  }

  /**
   * Reads every record.
   *
   * @throws LogException when problems are not to be skipped, or there is no log at all
   */
  void read(Consumer<LoggedCall> calls) throws LogException {
    List<Path> files = LogFinder.find(directory);
    if (files.isEmpty()) {
      throw new LogException(directory + " has no invocation log: no *.json or *.json.gz below it");
    }
    for (Path file : files) {
      read(file, calls);
    }
  }

  private void read(Path file, Consumer<LoggedCall> calls) throws LogException {
    int line = 1;
    try (InputStream bytes = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(unzip(file, bytes), UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        read(text, file + ", line " + line, calls);
        line++;
      }
    } catch (EOFException e) {
      problems.add(file + ", line " + line + ": it ends too early for a gzip file");
    } catch (IOException e) {
      problems.add(file + ", line " + line + ": it cannot be read: " + e.getMessage());
    }
  }

  private static InputStream unzip(Path file, InputStream bytes) throws IOException {
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private void read(String text, String place, Consumer<LoggedCall> calls) throws LogException {
    try {
      LoggedCall.all(text).forEach(calls);
    } catch (IllegalArgumentException e) {
      problems.add(place + ": " + e.getMessage());
    }
  }
}

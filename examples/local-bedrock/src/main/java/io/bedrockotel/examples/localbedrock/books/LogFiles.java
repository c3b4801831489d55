package io.bedrockotel.examples.localbedrock.books;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** The files of a model invocation log under one directory, laid out like AWS's bucket. */
final class LogFiles {

  private static final String BUCKET = "s3://local-bedrock/";
  private static final int INLINE_CHARACTERS = 100 * 1024;
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/HH").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path directory;

  /** Throws an IOException at once when the directory cannot be written to. */
  LogFiles(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
    Files.delete(Files.createTempFile(directory, "writable", null));
  }

  /** Writes the records of one hour and Region as one file that appears whole. */
  void write(String folder, List<JsonNode> records) throws IOException {
    StringBuilder lines = new StringBuilder();
    records.forEach(one -> lines.append(one).append('\n'));
    String name = STAMP.format(Instant.now()) + "_" + UUID.randomUUID() + ".json.gz";
    writeWhole(directory.resolve(folder).resolve(name), lines.toString());
  }

  /** Moves bodies over 100 kB out of a record into files beside the log. */
  void moveLargeBodies(ObjectNode log) throws IOException {
    moveLargeBody(log, "input");
    moveLargeBody(log, "output");
  }

  static String folder(JsonNode log) {
    return "AWSLogs/%s/BedrockModelInvocationLogs/%s/%s"
        .formatted(
            log.path("accountId").asText(),
            log.path("region").asText(),
            HOUR.format(Instant.parse(log.path("timestamp").asText())));
  }

  private void moveLargeBody(ObjectNode log, String side) throws IOException {
    String field = side + "BodyJson";
    if (!(log.get(side) instanceof ObjectNode part) || !part.has(field)) {
      return;
    }
    String body = part.get(field).toString();
    if (body.length() <= INLINE_CHARACTERS) {
      return;
    }
    String name = log.path("requestId").asText() + "_" + side + ".json.gz";
    String path = folder(log) + "/data/" + name;
    writeWhole(directory.resolve(path), body);
    part.remove(field);
    part.put(side + "BodyS3Path", BUCKET + path);
  }

  private static void writeWhole(Path file, String text) throws IOException {
    Path parent = file.resolveSibling("");
    Files.createDirectories(parent);
    Path unfinished = Files.createTempFile(parent, "unfinished", ".part");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
      out.write(text.getBytes(UTF_8));
    }
    Files.move(unfinished, file, ATOMIC_MOVE);
  }
}

package io.bedrockotel.examples.demo.usage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The reader of model invocation logs, schema 1.0, as Bedrock lays them out in S3. */
public final class InvocationLogFiles {

  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  private InvocationLogFiles() {}

  /** The records of all log files below a directory. */
  public static List<JsonNode> read(Path directory) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    for (Path file : logFiles(directory)) {
      readFile(file, records);
    }
    return records;
  }

  /** The ledger of these records. */
  public static Ledger ledger(List<JsonNode> records) {
    Ledger ledger = new Ledger();
    records.forEach(record -> add(ledger, record));
    return ledger;
  }

  private static List<Path> logFiles(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(InvocationLogFiles::isLog).sorted().toList();
    }
  }

  /** Large bodies lie beside the logs, in files of their own whose names end so. */
  private static boolean isLog(Path file) {
    String name = file.toString();
    return name.endsWith(".json.gz")
        && !name.endsWith("_input.json.gz")
        && !name.endsWith("_output.json.gz");
  }

  private static void readFile(Path file, List<JsonNode> records) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<JsonNode> lines = JSON.readValues(bytes)) {
      while (lines.hasNextValue()) {
        records.add(lines.nextValue());
      }
    }
  }

  private static void add(Ledger ledger, JsonNode record) {
    JsonNode input = record.path("input");
    JsonNode output = record.path("output");
    if (!input.has("inputTokenCount") && !output.has("outputTokenCount")) {
      return;
    }
    long tokens =
        input.path("inputTokenCount").asLong()
            + input.path("cacheReadInputTokenCount").asLong()
            + input.path("cacheWriteInputTokenCount").asLong()
            + output.path("outputTokenCount").asLong();
    ledger.add(record.path("requestMetadata").path("tenant_id").asText(""), new Tally(1, tokens));
  }
}

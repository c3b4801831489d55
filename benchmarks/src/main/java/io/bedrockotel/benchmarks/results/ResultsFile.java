package io.bedrockotel.benchmarks.results;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.READ_ENUMS_USING_TO_STRING;
import static com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT;
import static com.fasterxml.jackson.databind.SerializationFeature.WRITE_ENUMS_USING_TO_STRING;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The file that results are kept in. */
public final class ResultsFile {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(INDENT_OUTPUT, WRITE_ENUMS_USING_TO_STRING)
          .enable(READ_ENUMS_USING_TO_STRING, FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private ResultsFile() {}

  /** The results of an earlier run. */
  public static Results read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), Results.class);
  }

  /** Keeps the results of a run. */
  public static void write(Results results, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text(results));
  }

  /** The file's text. */
  public static String text(Results results) throws JsonProcessingException {
    return MAPPER.writeValueAsString(results) + "\n";
  }

  /** A fingerprint of results, for what is made of them. */
  public static String digest(Results results) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(results).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

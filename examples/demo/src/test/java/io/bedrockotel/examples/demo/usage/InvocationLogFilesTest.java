package io.bedrockotel.examples.demo.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvocationLogFilesTest {

  private static final String HOUR =
      "AWSLogs/123456789012/BedrockModelInvocationLogs/us-east-1/2026/11/20/10";
  private static final String ACME =
      """
      {"schemaType":"ModelInvocationLog","requestMetadata":{"tenant_id":"acme"},
       "input":{"inputTokenCount":10,"cacheReadInputTokenCount":200,"cacheWriteInputTokenCount":30},
       "output":{"outputTokenCount":4}}"""
          .replace("\n", "");
  private static final String NOBODY =
      "{\"input\":{\"inputTokenCount\":3},\"output\":{\"outputTokenCount\":2}}";
  private static final String FAILED =
      "{\"errorCode\":\"ThrottlingException\",\"input\":{},\"requestMetadata\":{\"tenant_id\":\"x\"}}";

  @TempDir Path directory;

  @Test
  void linesOfAllFilesAddUp() throws IOException {
    write("one.json.gz", ACME + "\n" + NOBODY + "\n");
    write("two.json.gz", ACME + "\n");

    Ledger ledger = ledger(directory);

    assertThat(ledger.of("acme")).isEqualTo(new Tally(2, 488));
    assertThat(ledger.of(Ledger.NO_TENANT)).isEqualTo(new Tally(1, 5));
  }

  @Test
  void callWithoutUsageIsNoCall() throws IOException {
    write("failed.json.gz", FAILED + "\n");

    assertThat(ledger(directory).tenants()).isEmpty();
  }

  @Test
  void bodiesBesideTheLogsAreSkipped() throws IOException {
    write("abc_input.json.gz", ACME);
    write("abc_output.json.gz", ACME);
    Files.writeString(directory.resolve("notes.txt"), "not a log");

    assertThat(InvocationLogFiles.read(directory)).isEmpty();
  }

  @Test
  void brokenFileIsAnError() throws IOException {
    Files.writeString(directory.resolve("broken.json.gz"), "not gzip");

    assertThatThrownBy(() -> InvocationLogFiles.read(directory)).isInstanceOf(IOException.class);
  }

  @Test
  void noDirectoryIsNoCalls() throws IOException {
    assertThat(InvocationLogFiles.read(directory.resolve("none"))).isEmpty();
  }

  private static Ledger ledger(Path directory) throws IOException {
    return InvocationLogFiles.ledger(InvocationLogFiles.read(directory));
  }

  private void write(String name, String lines) throws IOException {
    Path hour = Files.createDirectories(directory.resolve(HOUR));
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(hour.resolve(name)))) {
      file.write(lines.getBytes(UTF_8));
    }
  }
}

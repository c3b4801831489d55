package io.bedrockotel.costs.log;

import static io.bedrockotel.costs.log.TestLog.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no log, each with one message that names its place. */
class LogProblemsTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
  private static final String GOOD = call(HAIKU, "acme", 1, 1);

  @TempDir private Path directory;

  private TestLog log;

  @BeforeEach
  void open() {
    log = new TestLog(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"a\":1}`              | this is no record of a model invocation log",
        "`{\"a\":`                | this is no JSON: Unexpected end-of-input",
        "`nonsense`               | this is no JSON: Unrecognized token 'nonsense'",
        "`2026-05-23T10:00:00Z => yesterday` | timestamp is none such as 2026-09-23T10:00:00Z: yesterday",
        "`\"inputTokenCount\":1 => \"inputTokenCount\":-1` | inputTokenCount is no number of tokens: -1",
        "`\"inputTokenCount\":1 => \"inputTokenCount\":1.5` | inputTokenCount is no number of tokens: 1.5",
        "`\"inputTokenCount\":1 => \"inputTokenCount\":18446744073709551617` | inputTokenCount is no number of tokens: 18446744073709551617",
        "`\"outputBodyJson\":{} => \"outputBodyJson\":{\"usage\":{\"inputTokens\":-3}}` | inputTokens is no number of tokens: -3",
        "`{\"request => {\"a\":1}{\"request` | this is no record of a model invocation log"
      })
  void linesAreNamed(String line, String reason) throws IOException {
    String[] change = line.split(" => ");
    String bad = change.length == 1 ? line : GOOD.replace(change[0], change[1]);
    log.plain("log.json", call(HAIKU, "acme", 1, 1), bad, call(HAIKU, "acme", 1, 1));

    assertThat(log.run()).isEqualTo(2);
    assertThat(log.errors())
        .startsWith(log.file("log.json") + ", line 2: " + reason)
        .hasLineCount(1);
    assertThat(log.output()).isEmpty();

    assertThat(log.run("--skip")).isZero();
    assertThat(log.errors()).contains("skipped: " + log.file("log.json") + ", line 2: " + reason);
    assertThat(log.sum()).contains("calls=2 ", "skipped=1 ");
  }

  @Test
  void severalRecordsInOneLineAllCount() throws IOException {
    log.plain("log.json", call(HAIKU, "acme", 1, 1) + call(HAIKU, "acme", 2, 2));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).contains("calls=2 ", "input_tokens=3 ");
  }

  @Test
  void jsonBeyondTheReadersLimitsIsNamedAsSuch() throws IOException {
    log.plain("log.json", "[".repeat(2_000));

    assertThat(log.run()).isEqualTo(2);
    assertThat(log.errors())
        .startsWith(log.file("log.json") + ", line 1: this is no JSON: Document nesting depth");
  }

  @Test
  void filesThatEndTooEarlyAreNamed() throws IOException {
    log.zipped("cut.json.gz", GOOD);
    byte[] whole = Files.readAllBytes(log.file("cut.json.gz"));
    Files.write(log.file("cut.json.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(log.run()).isEqualTo(2);
    assertThat(log.errors())
        .startsWith(log.file("cut.json.gz") + ", line 1: it ends too early for a gzip file");

    Files.write(log.file("cut.json.gz"), new byte[0]);
    assertThat(log.run("--skip")).isZero();
    assertThat(log.sum()).contains("calls=0 ", "skipped=1 ");
  }

  @Test
  void plainTextIsNoGzipFile() throws IOException {
    log.plain("log.json.gz", GOOD);

    assertThat(log.run()).isEqualTo(2);
    assertThat(log.errors())
        .startsWith(log.file("log.json.gz") + ", line 1: it cannot be read: Not in GZIP format");
  }

  @Test
  void directoryWithoutALogIsAnError() {
    assertThat(log.run()).isEqualTo(2);
    assertThat(log.errors()).startsWith(directory + " has no invocation log");
  }

  @Test
  void missingDirectoryIsAnError() {
    TestLog nowhere = new TestLog(directory.resolve("nowhere"));

    assertThat(nowhere.run()).isEqualTo(2);
    assertThat(nowhere.errors())
        .startsWith(directory.resolve("nowhere") + ": there is no such directory");
  }

  @Test
  void whatCannotBeLookedIntoIsAnError() {
    assertThatThrownBy(
            () -> new LogFinder().visitFileFailed(directory, new AccessDeniedException("x")))
        .hasMessage(directory + ": it cannot be read: AccessDeniedException");
    assertThatThrownBy(() -> new LogFinder().postVisitDirectory(directory, new IOException("x")))
        .hasMessage(directory + ": it cannot be read: IOException");
  }

  @Test
  void wrongPriceFileIsAnError() throws IOException {
    log.plain("log.json", GOOD);

    assertThat(log.run("--prices", "missing.csv")).isEqualTo(2);
    assertThat(log.errors()).startsWith("missing.csv: there is no such file");
  }
}

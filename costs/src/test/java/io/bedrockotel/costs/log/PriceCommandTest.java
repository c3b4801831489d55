package io.bedrockotel.costs.log;

import static io.bedrockotel.costs.log.TestLog.call;
import static io.bedrockotel.costs.log.TestLog.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceCommandTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";

  @TempDir private Path directory;

  private TestLog log;

  @BeforeEach
  void open() {
    log = new TestLog(directory);
  }

  @Test
  void everyPayersCallsAddUp() throws IOException {
    log.zipped(
            "a/2026/09/23/one.json.gz", call(HAIKU, "acme", 1_000, 200), call(HAIKU, "acme", 1, 0))
        .plain("b/two.json", call("us." + HAIKU, "wong", 3, 4), call("x.y", "acme", 5, 6), "")
        .zipped("a/2026/09/23/one_input.json.gz", "{\"messages\":[]}");

    assertThat(log.run("--by", "tenant_id")).isZero();
    assertThat(log.output().lines())
        .containsExactly(
            "tenant_id,calls,input_tokens,output_tokens,usd,unpriced_calls,assumed_calls",
            "acme,3,1006,206,0.00050025,1,0",
            "wong,1,3,4,0.00000575,0,0",
            "UNPRICED model=1",
            "PRICED calls=4 unpriced=1 assumed=0 failed=0 duplicates=0 skipped=0"
                + " input_tokens=1009 output_tokens=210 usd=0.000506");
  }

  @Test
  void regionOfTheCallDecides() throws IOException {
    log.plain(
        "log.json",
        call(HAIKU, "acme", 1_000, 200),
        call(HAIKU, "acme", 1, 1).replace("us-east-1", "eu-west-1"),
        call(HAIKU, "acme", 1, 1).replace("\"region\":\"us-east-1\",", ""),
        call("arn:aws:bedrock:eu-west-1::foundation-model/" + HAIKU, "acme", 1, 1));

    assertThat(log.run()).isZero();
    assertThat(log.output()).contains("UNPRICED region=3\n").endsWith("usd=0.0005\n");
  }

  @Test
  void ownPricesAndProfilesCount() throws IOException {
    String profile = "arn:aws:bedrock:eu-west-1:1:application-inference-profile/p1";
    log.plain("log.json", call(profile, "acme", 1_000_000, 0));
    Path prices =
        Files.writeString(
            directory.resolve("prices.csv"),
            "models,since,above_input_tokens,input,output,cache_read,cache_write,cache_write_1h\n"
                + "my.model,,,7,8,,,\n");

    assertThat(log.run("--prices", prices.toString(), "--models", "p1=my.model")).isZero();
    assertThat(log.sum()).contains("unpriced=0").endsWith("usd=7.00");
  }

  /** Bedrock may count what came in of a call that it refused; it bills what it answered. */
  @Test
  void failedCallsAreCountedByThemselves() throws IOException {
    log.plain(
        "log.json",
        failed(call(HAIKU, "acme", 1_000, 200)),
        failed(call(HAIKU, "acme", 1_000, 200))
            .replace("\"outputTokenCount\":200", "\"outputTokenCount\":null"),
        failed(record(HAIKU, "\"inputTokenCount\":5", "\"outputContentType\":\"x\"")));

    assertThat(log.run()).isZero();
    assertThat(log.sum())
        .startsWith("PRICED calls=1 unpriced=0 assumed=0 failed=2 duplicates=0 ")
        .endsWith("usd=0.0005");
  }

  private static String failed(String record) {
    return record.replace(
        "\"operation\"", "\"errorCode\":\"ModelStreamErrorException\",\"operation\"");
  }

  @Test
  void aRequestIsCountedOnce() throws IOException {
    String once = call(HAIKU, "acme", 1_000, 200);
    log.plain("one.json", once, once)
        .zipped("one.json.gz", once)
        .plain("other.json", once.replace("us-east-1", "us-west-2"), once.replace("\"1\"", "\"2\""))
        .plain("unknown.json", anonymous(once), anonymous(once));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).startsWith("PRICED calls=5 ").contains("duplicates=2 ");
  }

  private static String anonymous(String record) {
    return record.replaceAll("\"requestId\":\"[0-9]+\",", "");
  }

  @Test
  void cellsAreQuotedAndNumbersAreTheSameEverywhere() throws IOException {
    Locale before = Locale.getDefault();
    log.plain("log.json", call(HAIKU, "wong, \\\"inc\\\"\\n", 1_000, 200));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(log.run("--by", "tenant_id")).isZero();
    } finally {
      Locale.setDefault(before);
    }
    assertThat(log.output()).contains("\n\"wong, \"\"inc\"\"\n\",1,1000,200,0.0005,0,0\n");
  }

  @Test
  void sumsHaveNoLimit() throws IOException {
    String most = call("us.anthropic.claude-opus-5", "acme", 900_000_000_000L, 0);
    log.plain("log.json", most, most.replace("\"1\"", "\"2\""), most.replace("\"1\"", "\"3\""));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).endsWith("input_tokens=2700000000000 output_tokens=0 usd=14850000.00");
  }
}

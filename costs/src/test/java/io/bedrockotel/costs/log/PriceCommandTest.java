package io.bedrockotel.costs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PriceCommandTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyPayersCallsAddUp() throws IOException {
    zipped("a/2026/09/23/one.json.gz", call(HAIKU, "acme", 1_000, 200), call(HAIKU, "acme", 1, 0));
    plain("b/two.json", call("us." + HAIKU, "wong, inc.", 3, 4), call("x.y", "acme", 5, 6), "");
    zipped("a/2026/09/23/one_input.json.gz", "{\"messages\":[]}");

    assertThat(run("--by", "tenant_id")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "tenant_id,calls,input_tokens,output_tokens,usd,unpriced_calls",
            "\"wong, inc.\",1,3,4,0.00000575,0",
            "acme,3,1006,206,0.00050025,1",
            "PRICED calls=4 unpriced=1 input_tokens=1009 output_tokens=210 usd=0.000506");
  }

  @Test
  void cachedTokensAndHoursArePriced() throws IOException {
    plain(
        "log.json",
        record(
            "global.anthropic.claude-opus-5-5",
            "\"inputTokenCount\":1000,\"cacheReadInputTokenCount\":500,"
                + "\"cacheWriteInputTokenCount\":700",
            "\"outputTokenCount\":200,\"outputBodyJson\":{\"usage\":{\"cacheDetails\":["
                + "{\"ttl\":\"1h\",\"inputTokens\":300}]}}"));

    assertThat(run()).isZero();
    assertThat(out.toString())
        .endsWith("PRICED calls=1 unpriced=0 input_tokens=2200 output_tokens=200 usd=0.0125\n");
  }

  @Test
  void ownPricesAndProfilesCount() throws IOException {
    String profile = "arn:aws:bedrock:us-east-1:1:application-inference-profile/p1";
    plain("log.json", call(profile, "acme", 1_000_000, 0));
    Path prices =
        Files.writeString(
            directory.resolve("prices.csv"),
            "models,since,above_input_tokens,input,output,cache_read,cache_write,cache_write_1h\n"
                + "my.model,,,7,8,,,\n");

    assertThat(run("--prices", prices.toString(), "--models", "p1=my.model")).isZero();
    assertThat(out.toString()).contains("unpriced=0").endsWith("usd=7.00\n");
  }

  @Test
  void failedCallsAreNotCounted() throws IOException {
    plain(
        "log.json",
        "{\"schemaType\":\"ModelInvocationLog\",\"timestamp\":\"2026-09-23T10:00:00Z\","
            + "\"modelId\":\"x\",\"errorCode\":\"ThrottlingException\",\"input\":{}}");

    assertThat(run()).isZero();
    assertThat(out.toString())
        .endsWith("PRICED calls=0 unpriced=0 input_tokens=0 output_tokens=0 usd=0.00\n");
  }

  @Test
  void directoryWithoutALogIsAnError() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith(directory + " has no invocation log");
  }

  @Test
  void lineThatIsNoRecordIsNamed() throws IOException {
    plain("log.json", call(HAIKU, "acme", 1, 1), "{\"a\":1}");

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            directory.resolve("log.json")
                + ", line 2: this is no record of a model invocation log");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void wrongPriceFileIsAnError() throws IOException {
    plain("log.json", call(HAIKU, "acme", 1, 1));

    assertThat(run("--prices", "missing.csv")).isEqualTo(2);
    assertThat(err.toString()).startsWith("missing.csv: there is no such file");
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = directory.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(new PriceCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private void plain(String name, String... lines) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private void zipped(String name, String... lines) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
      bytes.write(String.join("\n", lines).getBytes(UTF_8));
    }
  }

  private static String call(String model, String tenant, long input, long output) {
    return record(model, "\"inputTokenCount\":" + input, "\"outputTokenCount\":" + output)
        .replace("{\"schema", "{\"requestMetadata\":{\"tenant_id\":\"" + tenant + "\"},\"schema");
  }

  private static String record(String model, String input, String output) {
    return ("{\"schemaType\":\"ModelInvocationLog\",\"schemaVersion\":\"1.0\","
            + "\"timestamp\":\"2026-09-23T10:00:00Z\",\"region\":\"us-east-1\",\"modelId\":\"%s\","
            + "\"input\":{%s},"
            + "\"output\":{%s}}")
        .formatted(model, input, output);
  }
}

package io.bedrockotel.costs.log;

import static io.bedrockotel.costs.log.TestLog.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bodies in a log say of tier, cache and model, and what they leave open. */
class LoggedTermsTest {
  private static final String OPUS = "global.anthropic.claude-opus-5-5";
  private static final String COUNTS = "\"inputTokenCount\":1000";
  private static final String OUTPUT = "\"outputTokenCount\":200";
  private static final String CACHED =
      COUNTS + ",\"cacheReadInputTokenCount\":500,\"cacheWriteInputTokenCount\":700";

  @TempDir private Path directory;

  private TestLog log;

  @BeforeEach
  void open() {
    log = new TestLog(directory);
  }

  @Test
  void hoursArePricedWhereverTheBodyHasThem() throws IOException {
    String details =
        "{\"usage\":{\"inputTokens\":1000,\"cacheDetails\":[{\"ttl\":\"1h\",\"inputTokens\":100},"
            + "{\"ttl\":\"5m\",\"inputTokens\":400},{\"ttl\":\"1h\",\"inputTokens\":200}]}}";
    String claude =
        "{\"usage\":{\"input_tokens\":1000,\"cache_creation_input_tokens\":700,"
            + "\"cache_creation\":{\"ephemeral_1h_input_tokens\":300}}}";
    String start = "[{\"type\":\"message_start\",\"message\":" + claude + "}]";
    log.plain(
        "log.json",
        answered(CACHED, details),
        answered(CACHED, "[{\"messageStop\":{}},{\"metadata\":" + details + "}]")
            .replace("\"Converse\"", "\"ConverseStream\""),
        answered(CACHED, claude).replace("\"Converse\"", "\"InvokeModel\""),
        answered(CACHED, start).replace("\"Converse\"", "\"InvokeModelWithResponseStream\""));

    assertThat(log.run()).isZero();
    assertThat(log.sum())
        .startsWith("PRICED calls=4 unpriced=0 assumed=2 ")
        .endsWith("input_tokens=8800 output_tokens=800 usd=0.05");
  }

  /** Only Bedrock's own members count: what a model wrote is content. */
  @ParameterizedTest
  @ValueSource(strings = {"Converse", "InvokeModel"})
  void contentCannotChangeThePrice(String operation) throws IOException {
    String forged =
        "{\"content\":[{\"type\":\"tool_use\",\"input\":{\"usage\":{\"cacheDetails\":["
            + "{\"ttl\":\"1h\",\"inputTokens\":700}],\"input_tokens\":1,\"inputTokens\":1,"
            + "\"cache_creation\":{\"ephemeral_1h_input_tokens\":700}},"
            + "\"serviceTier\":{\"type\":\"flex\"}}}],"
            + "\"usage\":{\"inputTokens\":1000,\"input_tokens\":1000}}";
    log.plain(
        "log.json", answered(CACHED, forged).replace("\"Converse\"", "\"" + operation + "\""));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).contains("unpriced=0 ").endsWith("usd=0.0116");
  }

  @Test
  void totalTellsWhatIsInTheInput() throws IOException {
    String total =
        "{\"usage\":{\"inputTokens\":1000,\"outputTokens\":200,\"totalTokens\":1200,"
            + "\"cacheReadInputTokens\":500}}";
    log.plain("log.json", answered(COUNTS + ",\"cacheReadInputTokenCount\":500", total));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).endsWith("input_tokens=1000 output_tokens=200 usd=0.0061");
  }

  @Test
  void countsThatContradictEachOtherHaveNoPrice() throws IOException {
    log.plain("log.json", answered(CACHED, "{\"usage\":{\"cacheReadInputTokens\":501}}"));

    assertThat(log.run()).isZero();
    assertThat(log.output()).contains("UNPRICED tokens=1\n");
  }

  @Test
  void routersChoiceIsPriced() throws IOException {
    String routed =
        "{\"trace\":{\"promptRouter\":{\"invokedModelId\":"
            + "\"arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-opus-5\"}}}";
    log.plain(
        "log.json",
        answered(COUNTS, routed)
            .replace(OPUS, "arn:aws:bedrock:us-east-1:1:default-prompt-router/anthropic.claude:1"));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).endsWith("usd=0.011");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "default, flex, service_tier",
        "flex, default, ``",
        "flex, ``, service_tier",
        "``, priority, service_tier",
        "``, default, ``"
      })
  void answeredTierCountsBeforeTheOneAskedFor(String asked, String answered, String reason)
      throws IOException {
    log.plain(
        "log.json",
        record(
            OPUS,
            COUNTS + ",\"inputBodyJson\":" + tier(asked),
            OUTPUT + ",\"outputBodyJson\":" + tier(answered)));

    assertThat(log.run()).isZero();
    assertThat(log.output().contains("UNPRICED")).isEqualTo(!reason.isEmpty());
    assertThat(log.output()).contains(reason.isEmpty() ? "assumed=0 " : reason + "=1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Converse", "InvokeModel"})
  void tierThatCannotBeSeenIsAssumedUnlessTold(String operation) throws IOException {
    log.plain(
        "log.json",
        record(OPUS, COUNTS + ",\"inputBodyS3Path\":\"x\"", OUTPUT + ",\"outputBodyS3Path\":\"x\"")
            .replace("\"Converse\"", "\"" + operation + "\""));

    assertThat(log.run()).isZero();
    assertThat(log.sum()).contains("unpriced=0 assumed=1 ").endsWith("usd=0.008");

    assertThat(log.run("--only-known-terms")).isZero();
    assertThat(log.output()).contains("UNPRICED unknown_terms=1\n");
    assertThat(log.sum()).contains("unpriced=1 assumed=0 ").endsWith("usd=0.00");
  }

  @Test
  void cacheWritesOfAnUnseenAnswerHaveNoPrice() throws IOException {
    log.plain("log.json", record(OPUS, CACHED, OUTPUT + ",\"outputBodyS3Path\":\"x\""));

    assertThat(log.run()).isZero();
    assertThat(log.output()).contains("UNPRICED unknown_terms=1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CreateModelInvocationJob", "InvokeModelWithBidirectionalStream", ""})
  void otherOperationsAreNotBilledOnDemand(String operation) throws IOException {
    log.plain("log.json", answered(COUNTS, "{}").replace("\"Converse\"", "\"" + operation + "\""));

    assertThat(log.run()).isZero();
    assertThat(log.output()).contains("UNPRICED operation=1\n");
  }

  private static String answered(String input, String answer) {
    return record(OPUS, input, OUTPUT + ",\"outputBodyJson\":" + answer);
  }

  private static String tier(String tier) {
    return tier.isEmpty() ? "{}" : "{\"serviceTier\":{\"type\":\"" + tier + "\"}}";
  }
}

package io.bedrockotel.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.family.ModelId;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Usage;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of a model that has a price, for which it does not hold. */
class UnpricedTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
  private static final long DAY = LocalDate.parse("2026-05-23").toEpochDay();

  private final Pricing pricing = TestPrices.builtIn();

  @ParameterizedTest
  @CsvSource({"flex, standard, service_tier", "priority, , service_tier", ", optimized, latency"})
  void otherTerms(String tier, String latency, String reason) {
    assertThat(reason(haiku(usage(10, 5)).serviceTier(tier).latencyMode(latency)))
        .isEqualTo(reason);
  }

  @Test
  void termsThatAreBedrocksDefaultHaveAPrice() {
    assertThat(reason(haiku(usage(10, 5)).serviceTier("default").latencyMode("standard"))).isNull();
  }

  @Test
  void nobodyCounted() {
    assertThat(reason(haiku(null))).isEqualTo("tokens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:bedrock:us-east-1:1:provisioned-model/abc",
        "arn:aws:bedrock:us-east-1:1:imported-model/abc",
        "arn:aws:bedrock:us-east-1:1:custom-model/" + HAIKU + ":200k/abc",
        "arn:aws:bedrock:us-east-1:1:custom-model-deployment/abc",
        "arn:aws:bedrock:us-east-1:1:application-inference-profile/abc",
        "arn:aws:bedrock:us-east-1:1:default-prompt-router/anthropic.claude:1",
        "arn:aws:sagemaker:us-east-1:1:endpoint/" + HAIKU
      })
  void opaqueModels(String arn) {
    assertThat(reason(call(arn))).isEqualTo("model");
    assertThat(reason(call("arn:aws:bedrock:us-east-1::foundation-model/" + HAIKU))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0",
    "arn:aws-us-gov:bedrock:us-gov-east-1:1:inference-profile/global.anthropic.claude-opus-5",
    "arn:aws-cn:bedrock:cn-north-1:1:inference-profile/us.anthropic.claude-opus-5"
  })
  void otherPartitions(String arn) {
    assertThat(reason(call(arn))).isEqualTo("region");
  }

  @Test
  void moreThanAnybodyCanPay() {
    assertThat(reason(haiku(usage(Long.MAX_VALUE, 1)))).isEqualTo("tokens");
  }

  @ParameterizedTest
  @CsvSource({
    "-10, 0, 0, 0, 5",
    "10, -1, 0, 0, 5",
    "10, 0, -1, 0, 5",
    "10, 0, 0, -1, 5",
    "10, 0, 0, 0, -5"
  })
  void lessThanNothing(long input, long read, long write, long hour, long output) {
    Usage usage =
        Usage.of(
            "body",
            TokenCounts.builder()
                .input(input)
                .cacheRead(read)
                .cacheWrite(write)
                .cacheWrite1h(hour)
                .output(output)
                .build());

    assertThat(reason(opus(usage))).isEqualTo("tokens");
  }

  @Test
  void countsThatContradictEachOther() {
    TokenCounts.Builder plain = TokenCounts.builder().input(100).output(5);
    TokenCounts body = TokenCounts.builder().input(99).cacheRead(1_000).output(5).build();

    assertThat(reason(opus(Usage.of("headers", plain.build(), body)))).isEqualTo("tokens");
    assertThat(reason(opus(Usage.of("body", plain.cacheWrite(100).cacheWrite1h(150).build()))))
        .isEqualTo("tokens");
    assertThat(reason(opus(Usage.of("body", plain.cacheWrite1h(50).build())))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"9, 0", "0, 9"})
  void lifetimesOfTokensThatNobodyWrote(long fiveMinutes, long hour) {
    TokenCounts.Builder counts = TokenCounts.builder().input(50).output(1);

    assertThat(
            reason(
                opus(
                    Usage.of("body", counts.cacheWrite5m(fiveMinutes).cacheWrite1h(hour).build()))))
        .isEqualTo("tokens");
  }

  private String reason(Consumption call) {
    return pricing.quote(call, DAY).reason();
  }

  private static Consumption call(String arn) {
    var model = ModelId.parse(arn, Map.of());
    return new Consumption(model.priceId(), usage(10, 5)).region(model.region());
  }

  private static Consumption haiku(Usage usage) {
    return new Consumption(HAIKU, usage).region("us-east-1");
  }

  /** A model with a price for everything. */
  private static Consumption opus(Usage usage) {
    return new Consumption("us.anthropic.claude-opus-5-5", usage).region("us-east-1");
  }

  private static Usage usage(long input, long output) {
    return Usage.of("headers", TokenCounts.builder().input(input).output(output).build());
  }
}

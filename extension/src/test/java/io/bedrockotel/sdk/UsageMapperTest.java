package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.Usage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.bedrockruntime.model.CacheDetail;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

class UsageMapperTest {
  @ParameterizedTest
  @CsvSource({
    // input, output, total, read, write, expected input
    "100, 50, 1350, 1000, 200, 1300",
    "300, 50, 1350, 1000, 200, 1300",
    "1300, 50, 1350, 1000, 200, 1300",
    "100, 50, , 1000, 200, 1300",
    "100, 50, 9999, 1000, 200, 1300",
    "100, , 1350, 1000, 200, 1300",
    "4, 200, 204, 1000, 0, 1004",
    "100, 50, 150, 1000, 200, 1300",
    "100, 50, 150, , , 100",
    "100, 50, 1150, 1000, , 1100",
    "100, 50, 350, , 200, 300",
    "100, 50, , , , 100",
    "0, 0, 0, 0, 0, 0",
    ", 50, 150, 1000, 200, "
  })
  void inputCountsCachedTokensOnce(
      Integer input, Integer output, Integer total, Integer read, Integer write, Long expected) {
    Usage usage =
        map(
            builder ->
                builder
                    .inputTokens(input)
                    .outputTokens(output)
                    .totalTokens(total)
                    .cacheReadInputTokens(read)
                    .cacheWriteInputTokens(write));

    assertThat(usage.inputTokens()).isEqualTo(expected);
    assertThat(usage.outputTokens()).isEqualTo(asLong(output));
    assertThat(usage.cacheReadTokens()).isEqualTo(asLong(read));
    assertThat(usage.cacheWriteTokens()).isEqualTo(asLong(write));
  }

  @Test
  void largestCountsDoNotOverflow() {
    Usage usage =
        map(
            builder ->
                builder
                    .inputTokens(Integer.MAX_VALUE)
                    .cacheReadInputTokens(Integer.MAX_VALUE)
                    .cacheWriteInputTokens(Integer.MAX_VALUE));

    assertThat(usage.inputTokens()).isEqualTo(3L * Integer.MAX_VALUE);
  }

  @Test
  void writtenTokensAreSplitByLifetime() {
    Usage usage =
        map(
            builder ->
                builder.cacheDetails(
                    detail("5m", 100), detail("1h", 30), detail("5m", 20), detail("1d", 7)));

    assertThat(usage.cacheWrite5mTokens()).isEqualTo(120);
    assertThat(usage.cacheWrite1hTokens()).isEqualTo(30);
  }

  @Test
  void lifetimeThatIsNotReportedStaysUnset() {
    Usage usage = map(builder -> builder.cacheDetails(detail("1h", 0), detail("5m", null)));

    assertThat(usage.cacheWrite5mTokens()).isNull();
    assertThat(usage.cacheWrite1hTokens()).isZero();
    assertThat(map(builder -> {}).cacheWrite1hTokens()).isNull();
  }

  @Test
  void countsAreReadFromTheBody() {
    assertThat(map(builder -> {}).source()).isEqualTo("body");
  }

  @Test
  void missingUsageIsNull() {
    assertThat(UsageMapper.map(null)).isNull();
  }

  private static Usage map(Consumer<TokenUsage.Builder> content) {
    TokenUsage.Builder builder = TokenUsage.builder();
    content.accept(builder);
    return UsageMapper.map(builder.build());
  }

  private static CacheDetail detail(String ttl, Integer tokens) {
    return CacheDetail.builder().ttl(ttl).inputTokens(tokens).build();
  }

  private static Long asLong(Integer value) {
    return value == null ? null : Long.valueOf(value);
  }
}

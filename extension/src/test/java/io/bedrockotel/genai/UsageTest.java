package io.bedrockotel.genai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts of two reports made one: input, cache read, cache write, and the model's own. */
class UsageTest {

  /**
   * {@code in/read/write} of Bedrock and of the body, then {@code in/read/write} and the model's.
   */
  @ParameterizedTest
  @CsvSource({
    // what one leaves out is the other's, before anything is added up
    "5/1000/-, 5/1000/200, 1205/1000/200, -",
    "5/1000/200, 5/1000/-, 1205/1000/200, -",
    "5/-/-, 5/1000/200, 1205/1000/200, -",
    // a body that says nothing of a cache agrees
    "12/1000/-, 12/-/-, 1012/1000/-, -",
    "12/1000/200, 1212/-/-, 1212/1000/200, -",
    // the one counts with the cache, the other without
    "1012/-/-, 12/1000/-, 1012/1000/-, -",
    "1012/1000/-, 12/1000/-, 1012/1000/-, -",
    // what cannot be reconciled is Bedrock's alone
    "13/-/-, 12/1000/-, 13/-/-, 1012",
    "13/1000/-, 12/1000/200, 1013/1000/-, 1212",
    "12/1000/-, 12/900/-, 1012/1000/-, 912",
    "12/1000/-, 11/-/-, 1012/1000/-, 11",
    // one of them counted no input
    "-/1000/-, 12/900/-, 912/900/-, -",
    "12/-/-, -/1000/-, 12/-/-, -",
    "-/1000/-, -/-/-, -/1000/-, -"
  })
  void inputOfModelsThatCountWithoutTheCache(
      String bedrock, String body, String whole, String model) {
    assertUsage(counts(bedrock), counts(body), whole, model);
  }

  @ParameterizedTest
  @CsvSource({
    "1012/1000/-, 1012/1000/-, 1012/1000/-, -",
    "1012/-/-, 1012/1000/-, 1012/1000/-, -",
    "1012/1000/-, 1012/-/-, 1012/1000/-, -",
    "12/1000/-, 1012/1000/-, 1012/1000/-, -",
    "12/-/-, 1012/1000/-, 1012/1000/-, -",
    // more was read from the cache than the input has: so it is not in it
    "12/1000/-, 12/-/-, 1012/1000/-, -",
    // nobody but the body says so, and against its own rule
    "12/-/-, 12/1000/-, 12/-/-, -",
    "1013/1000/-, 1012/1000/-, 2013/1000/-, 1012"
  })
  void inputOfModelsThatCountWithTheCache(String bedrock, String body, String whole, String model) {
    assertUsage(counts(bedrock), counts(body).inputIncludesCache(), whole, model);
  }

  /** The total of the body says what is in its input, and so in Bedrock's, which is the same. */
  @ParameterizedTest
  @CsvSource({
    "1200/0/200, 1210, 1200/0/200",
    "2000/1000/0, 2010, 2000/1000/0",
    "300/1000/200, 1310, 1300/1000/200",
    "100/1000/200, 1310, 1300/1000/200",
    "100/1000/200, 110, 1300/1000/200",
    "100/1000/200, 9999, 1300/1000/200"
  })
  void sameUsageIsTheSameByWhicheverWayItComes(String reported, long total, String whole) {
    TokenCounts body = counts(reported).total(total).output(10).build();

    Usage alone = Usage.of("headers", null, body);
    Usage both = Usage.of("headers", counts(reported).output(10).build(), body);
    Usage inputOnly = Usage.of("headers", counts(reported.split("/")[0] + "/-/-").build(), body);

    assertThat(words(alone)).isEqualTo(whole);
    assertThat(words(both)).isEqualTo(whole);
    assertThat(words(inputOnly)).isEqualTo(whole);
    assertThat(both.disagrees()).isFalse();
    assertThat(inputOnly.disagrees()).isFalse();
  }

  @Test
  void aPartIsNeverGreaterThanItsWhole() {
    TokenCounts.Builder counts = counts("12/1000/-").inputIncludesCache().output(5).reasoning(6);
    assertThat(words(Usage.of("body", counts.build()))).isEqualTo("12/-/-");
    assertThat(Usage.of("body", counts.build()).reasoningTokens()).isNull();

    Usage written = Usage.of("body", counts("1/-/5").cacheWrite5m(4).cacheWrite1h(2).build());
    assertThat(written.cacheWriteTokens()).isEqualTo(5);
    assertThat(written.cacheWrite5mTokens()).isNull();
    assertThat(written.cacheWrite1hTokens()).isNull();
  }

  @Test
  void lifetimesAndReasoningOfABodyThatCountsOtherwiseAreNotTaken() {
    TokenCounts.Builder body = counts("2/-/5").cacheWrite5m(5).output(9).reasoning(3);

    Usage usage = Usage.of("headers", counts("1/-/5").output(8).build(), body.build());
    assertThat(words(usage)).isEqualTo("6/-/5");
    assertThat(usage.cacheWrite5mTokens()).isNull();
    assertThat(usage.reasoningTokens()).isNull();
    assertThat(usage.modelOutputTokens()).isEqualTo(9);

    Usage same = Usage.of("headers", counts("2/-/5").output(9).build(), body.build());
    assertThat(same.cacheWrite5mTokens()).isEqualTo(5);
    assertThat(same.reasoningTokens()).isEqualTo(3);
  }

  private static void assertUsage(
      TokenCounts.Builder bedrock, TokenCounts.Builder body, String whole, String model) {
    Usage usage = Usage.of("headers", bedrock.output(7).build(), body.output(7).build());

    assertThat(words(usage)).isEqualTo(whole);
    assertThat(usage.modelInputTokens()).isEqualTo(model.equals("-") ? null : Long.valueOf(model));
    assertThat(usage.disagrees()).isEqualTo(!model.equals("-"));
  }

  private static TokenCounts.Builder counts(String words) {
    TokenCounts.Builder counts = TokenCounts.builder();
    String[] parts = words.split("/");
    set(parts[0], counts::input);
    set(parts[1], counts::cacheRead);
    set(parts[2], counts::cacheWrite);
    return counts;
  }

  private static void set(String count, LongConsumer target) {
    if (!count.equals("-")) {
      target.accept(Long.parseLong(count));
    }
  }

  private static String words(Usage usage) {
    StringJoiner words = new StringJoiner("/");
    add(words, usage.inputTokens());
    add(words, usage.cacheReadTokens());
    add(words, usage.cacheWriteTokens());
    return words.toString();
  }

  private static void add(StringJoiner words, Long count) {
    words.add(count == null ? "-" : count.toString());
  }
}

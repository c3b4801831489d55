package io.bedrockotel.genai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether reports leave a doubt of what was used: {@code in/read/write/5m/1h/out/reasoning}. */
class ConsistentUsageTest {

  @ParameterizedTest
  @CsvSource({
    "12/-/-/-/-/7/-, true",
    "12/1000/200/150/50/7/7, true",
    "12/1000/200/-/50/7/-, true",
    // parts that are greater than their whole
    "12/-/100/-/150/7/-, false",
    "12/-/100/60/60/7/-, false",
    "12/-/-/-/-/7/8, false"
  })
  void oneReport(String report, boolean consistent) {
    assertThat(Usage.of("body", counts(report).build()).consistent()).isEqualTo(consistent);
  }

  @ParameterizedTest
  @CsvSource({
    "100/500/-/-/-/7/-, false",
    "500/100/400/-/-/7/-, true",
    "500/100/401/-/-/7/-, false"
  })
  void oneReportWithTheCacheInItsInput(String report, boolean consistent) {
    assertThat(Usage.of("body", counts(report).inputIncludesCache().build()).consistent())
        .isEqualTo(consistent);
  }

  @ParameterizedTest
  @CsvSource({
    "12/-/-/-/-/7/-, 12/-/-/-/-/7/-, true",
    "12/1000/-/-/-/7/-, 12/1000/200/-/200/7/-, true",
    "1012/-/-/-/-/7/-, 12/1000/-/-/-/7/-, true",
    // without a cache, Bedrock's count decides
    "13/-/-/-/-/7/-, 12/-/-/-/-/8/-, true",
    "13/-/-/-/-/7/-, 12/0/0/-/-/7/-, true",
    "-/-/-/-/-/7/-, 12/1000/-/-/-/7/-, true",
    // with one, nobody can tell what was read or written
    "13/-/-/-/-/7/-, 12/1000/-/-/-/7/-, false",
    "13/1000/-/-/-/7/-, 12/-/-/-/-/7/-, false",
    "12/1000/-/-/-/7/-, 12/900/-/-/-/7/-, false",
    "12/-/200/-/-/7/-, 12/-/150/-/150/7/-, false",
    "-/1000/-/-/-/7/-, 12/900/-/-/-/7/-, false"
  })
  void twoReports(String bedrock, String body, boolean consistent) {
    Usage usage = Usage.of("headers", counts(bedrock).build(), counts(body).build());

    assertThat(usage.consistent()).isEqualTo(consistent);
  }

  private static TokenCounts.Builder counts(String report) {
    TokenCounts.Builder counts = TokenCounts.builder();
    String[] parts = report.split("/");
    counts.input = count(parts[0]);
    counts.cacheRead = count(parts[1]);
    counts.cacheWrite = count(parts[2]);
    counts.cacheWrite5m = count(parts[3]);
    counts.cacheWrite1h = count(parts[4]);
    counts.output = count(parts[5]);
    counts.reasoning = count(parts[6]);
    return counts;
  }

  private static Long count(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }
}

package io.bedrockotel.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that were priced by hand, against the built-in table. */
class PricingTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
  private static final long DAY = LocalDate.parse("2026-09-23").toEpochDay();

  private final Pricing pricing = new Pricing(PriceFile.builtIn());

  PricingTest() throws PriceFileException {}

  @ParameterizedTest(name = "{index} {0}")
  @CsvFileSource(resources = "/cost/calls-by-hand.csv", useHeadersInDisplayName = true)
  void calls(ArgumentsAccessor call) {
    long read = call.getLong(3);
    long fiveMinutes = call.getLong(4);
    long hour = call.getLong(5);
    TokenCounts.Builder counts =
        TokenCounts.builder()
            .input(call.getLong(2))
            .cacheRead(read)
            .cacheWrite(fiveMinutes + hour)
            .cacheWrite5m(fiveMinutes)
            .cacheWrite1h(hour);
    if (call.get(6) != null) {
      counts.output(call.getLong(6));
    }
    Usage usage = Usage.of("body", counts.build());
    long day = LocalDate.parse(call.getString(1)).toEpochDay();

    Quote quote = pricing.quote(new Consumption(call.getString(0), usage, null, null), day);

    String expected = call.getString(7);
    if (quote.cost() == null) {
      assertThat(quote.reason()).isEqualTo(expected);
    } else {
      assertThat(quote.cost().picodollars())
          .isEqualTo(new BigDecimal(expected).movePointRight(12).longValueExact());
      assertThat(quote.cost().total()).isEqualTo(Double.parseDouble(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({"flex, standard, service_tier", "priority, , service_tier", ", optimized, latency"})
  void otherTermsHaveNoPrice(String tier, String latency, String reason) {
    Quote quote = pricing.quote(new Consumption(HAIKU, usage(10, 5), tier, latency), DAY);

    assertThat(quote.cost()).isNull();
    assertThat(quote.reason()).isEqualTo(reason);
  }

  @Test
  void termsThatAreBedrocksDefaultHaveOne() {
    assertThat(
            pricing.quote(new Consumption(HAIKU, usage(10, 5), "default", "standard"), DAY).cost())
        .isNotNull();
  }

  @Test
  void whatIsOpaqueOrUncountedHasNone() {
    assertThat(pricing.quote(new Consumption(null, usage(10, 5), null, null), DAY).reason())
        .isEqualTo("model");
    assertThat(pricing.quote(new Consumption(HAIKU, null, null, null), DAY).reason())
        .isEqualTo("tokens");
  }

  @Test
  void countsThatSayTooLittleOrTooMuchHaveNone() {
    Usage part =
        Usage.of("body", TokenCounts.builder().input(50).cacheWrite1h(9).output(1).build());

    assertThat(pricing.quote(new Consumption(HAIKU, part, null, null), DAY).reason())
        .isEqualTo("tokens");
    assertThat(
            pricing
                .quote(new Consumption(HAIKU, usage(Long.MAX_VALUE, 1), null, null), DAY)
                .reason())
        .isEqualTo("tokens");
  }

  @Test
  void componentsAddUpAndSayNothingOfWhatWasNotReported() {
    Cost cost = pricing.quote(new Consumption(HAIKU, usage(1_000, 200), null, null), DAY).cost();

    assertThat(cost.input()).isEqualTo(0.00025);
    assertThat(cost.output()).isEqualTo(0.00025);
    assertThat(cost.cacheRead()).isNull();
    assertThat(cost.cacheWrite()).isNull();
    assertThat(cost.total()).isEqualTo(0.0005);
    assertThat(cost.priceDate()).isEqualTo("2026-09-23");
  }

  private static Usage usage(long input, long output) {
    return Usage.of("headers", TokenCounts.builder().input(input).output(output).build());
  }
}

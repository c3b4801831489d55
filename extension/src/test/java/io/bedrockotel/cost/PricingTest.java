package io.bedrockotel.cost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.family.ModelId;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Calls that were priced by hand, against the built-in table. */
class PricingTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
  private static final long DAY = LocalDate.parse("2026-05-23").toEpochDay();

  private final Pricing pricing = TestPrices.builtIn();

  @ParameterizedTest(name = "{index} {0}")
  @CsvFileSource(resources = "/cost/calls-by-hand.csv", useHeadersInDisplayName = true)
  void calls(ArgumentsAccessor call) {
    Consumption consumption =
        new Consumption(call.getString(0), usage(call)).region(call.getString(1));

    Quote quote = pricing.quote(consumption, LocalDate.parse(call.getString(2)).toEpochDay());

    String expected = call.getString(8);
    if (quote.cost() == null) {
      assertThat(quote.reason()).isEqualTo(expected);
    } else {
      assertThat(quote.cost().picodollars())
          .isEqualTo(new BigDecimal(expected).movePointRight(12).longValueExact());
      assertThat(quote.cost().total()).isEqualTo(Double.parseDouble(expected));
      assertThat(call.getString(10)).as("source").startsWith("https://");
      assertThat(call.getString(11)).as("read").matches("2026-[01][0-9]-[0-3][0-9]");
    }
  }

  private static Usage usage(ArgumentsAccessor call) {
    long fiveMinutes = call.getLong(5);
    long hour = call.getLong(6);
    TokenCounts.Builder counts =
        TokenCounts.builder()
            .input(call.getLong(3))
            .cacheRead(call.getLong(4))
            .cacheWrite(fiveMinutes + hour)
            .cacheWrite5m(fiveMinutes)
            .cacheWrite1h(hour);
    if (call.get(7) != null) {
      counts.output(call.getLong(7));
    }
    return Usage.of("body", counts.build());
  }

  @Test
  void thirtyOfThemAtLeastHaveAPublishedPrice() throws IOException {
    assertThat(lines("/cost/calls-by-hand.csv").filter(line -> line.contains(" x ")))
        .hasSizeGreaterThanOrEqualTo(30);
  }

  /** Where a price holds is told by the id: every id of the table must be readable so. */
  @Test
  void everyBuiltInIdSaysWhetherItHasAGeography() throws IOException {
    List<String> ids =
        lines("/io/bedrockotel/cost/prices.csv")
            .filter(line -> !line.startsWith("#") && !line.equals(PriceFile.HEADER))
            .flatMap(line -> Stream.of(line.split(",", -1)[0].split(" ")))
            .toList();

    assertThat(ids)
        .hasSizeGreaterThan(300)
        .allSatisfy(id -> assertThat(PriceArea.isBare(id)).isEqualTo(ModelId.base(id).equals(id)));
  }

  @Test
  void ownPricesReplaceBuiltInOnesIdByIdAndHoldEverywhere() {
    Pricing own = TestPrices.overBuiltIn("my.model-1,,,1,2,,,", HAIKU + ",,,0.5,2.5,,,");

    assertThat(picodollars(own, "my.model-1", null)).isEqualTo(20_000_000);
    assertThat(picodollars(own, HAIKU, "us-gov-west-1")).isEqualTo(17_500_000);
    assertThat(picodollars(own, "us." + HAIKU, "us-east-1")).isEqualTo(8_750_000);
    assertThat(own.quote(call("us." + HAIKU).region("eu-west-1"), DAY).reason())
        .isEqualTo("region");
  }

  @Test
  void componentsAddUpAndSayNothingOfWhatWasNotReported() {
    Cost cost = pricing.quote(call(HAIKU).region("us-east-1"), DAY).cost();

    assertThat(cost.input()).isEqualTo(0.0000025);
    assertThat(cost.output()).isEqualTo(0.00000625);
    assertThat(cost.cacheRead()).isNull();
    assertThat(cost.cacheWrite()).isNull();
    assertThat(cost.total()).isEqualTo(0.00000875);
    assertThat(cost.priceDate()).isEqualTo("2026-09-23");
  }

  private static long picodollars(Pricing pricing, String id, String region) {
    return pricing.quote(call(id).region(region), DAY).cost().picodollars();
  }

  /** Ten tokens in, five out. */
  private static Consumption call(String id) {
    return new Consumption(
        id, Usage.of("headers", TokenCounts.builder().input(10).output(5).build()));
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (var bytes = PricingTest.class.getResourceAsStream(resource)) {
      return new String(bytes.readAllBytes(), UTF_8).lines();
    }
  }
}

package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reasons for which a call has no cost: pages against the code that gives them. */
class UnpricedReasonsTest {
  private static final String PRICING = "extension/src/main/java/io/bedrockotel/cost/Pricing.java";
  private static final Pattern GIVEN = Pattern.compile("Quote\\.unpriced\\(\"([a-z_]+)\"\\)");
  private static final Page TELEMETRY = Page.at("docs/telemetry.md");

  @Test
  void everyReasonStandsOnBothPages() {
    assertThat(onTelemetryPage(TELEMETRY)).isEqualTo(given());
    assertThat(onTelemetryPage(TELEMETRY.broken("`region`, ", ""))).isNotEqualTo(given());
    assertThat(onCostPage()).isEqualTo(given());
  }

  private static Set<String> given() {
    return GIVEN
        .matcher(Checkout.text(PRICING))
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> onTelemetryPage(Page page) {
    return page.rows("counter", "`reason`").stream()
        .filter(row -> row.get("counter").contains("cost.unpriced"))
        .flatMap(row -> Arrays.stream(Page.code(row.get("`reason`")).split(", ")))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> onCostPage() {
    return Page.at("docs/cost.md").rows("`reason`", "means").stream()
        .map(row -> Page.code(row.get("`reason`")))
        .collect(toCollection(TreeSet::new));
  }
}

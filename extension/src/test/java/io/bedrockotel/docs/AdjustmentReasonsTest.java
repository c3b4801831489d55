package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.KeyRule;
import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.metadata.MetadataPolicy;
import io.opentelemetry.api.baggage.Baggage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/telemetry.md and the decision against the reasons for which metadata is really adjusted. */
class AdjustmentReasonsTest {
  private static final String COUNTER = "aws.bedrock.extension.metadata.adjusted";
  private static final Page PAGE = Page.at("docs/telemetry.md");

  @Test
  void everyReasonStandsThere() {
    assertThat(reasonsOn(PAGE)).isEqualTo(counted());
    assertThat(reasonsOn(PAGE.broken("`no_room_left`", "`no_room`"))).isNotEqualTo(counted());
  }

  @Test
  void decisionTableNamesThemToo() {
    Page decision = Page.at("docs/request-metadata.md").section("## The decision");

    assertThat(reasonsOfDecision(decision)).isEqualTo(counted());
    assertThat(reasonsOfDecision(decision.broken("`no_room_left`", ""))).isNotEqualTo(counted());
  }

  private static Set<String> reasonsOfDecision(Page page) {
    return page.column("counted as", "if", "then").stream()
        .flatMap(cell -> Stream.of(cell.split(", ")))
        .filter(reason -> !reason.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  /** The rows from that of the counter to that of the next one. */
  private static Set<String> reasonsOn(Page page) {
    Set<String> reasons = new TreeSet<>();
    String counter = "";
    for (Map<String, String> row : page.rows("counter", "`reason`")) {
      counter = row.get("counter").isEmpty() ? counter : Page.code(row.get("counter"));
      if (counter.equals(COUNTER)) {
        reasons.addAll(Arrays.asList(Page.code(row.get("`reason`")).split(", ")));
      }
    }
    return reasons;
  }

  private static Set<String> counted() {
    Metadata metadata = policy().resolve(Map.of(), baggage(), Map.of());
    Set<String> counted = new TreeSet<>(metadata.first(1).adjustments().keySet());
    counted.add(Metadata.HEADER_NOT_EXTENDABLE);
    return counted;
  }

  private static MetadataPolicy policy() {
    Map<String, String> operator = Map.of("a?", "b?", "hashed", "value");
    Map<String, String> resource = new LinkedHashMap<>();
    MetadataPolicy.builder().operator(operator).build().constants().keySet().stream()
        .filter(key -> key.startsWith("a_"))
        .forEach(adjusted -> resource.put(adjusted, "of another key"));
    for (int i = 0; i < 16; i++) {
      resource.put("key" + i, "value");
    }
    return MetadataPolicy.builder()
        .operator(operator)
        .baggageRules(List.of(KeyRule.parse("password"), KeyRule.parse("tenant_id")))
        .resource(resource)
        .hashed(Set.of("hashed"), null)
        .build();
  }

  private static Baggage baggage() {
    return Baggage.builder().put("password", "open").put("tenant_id", "me@example.com").build();
  }
}

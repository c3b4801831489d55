package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/telemetry.md against the catalogue of keys and against what is really emitted. */
class TelemetryPageTest {
  private static final Page PAGE = Page.at("docs/telemetry.md");
  private static final Emitted EMITTED = Emitted.bySampleCalls();
  private static final String METADATA_PREFIX = "aws.bedrock.request_metadata.";
  private static final Map<AttributeType, String> TYPES =
      Map.of(
          AttributeType.STRING, "string",
          AttributeType.LONG, "int",
          AttributeType.DOUBLE, "double",
          AttributeType.BOOLEAN, "boolean",
          AttributeType.STRING_ARRAY, "string[]");

  @Test
  void everyKeyOfTheCatalogueStandsThereWithItsType() throws ReflectiveOperationException {
    assertThat(keysOn(PAGE)).isEqualTo(keysInTheCatalogue());
  }

  @Test
  void aWrongTypeIsSeen() throws ReflectiveOperationException {
    Page broken = PAGE.broken("| `aws.bedrock.latency` | double", "| `aws.bedrock.latency` | int");

    assertThat(keysOn(broken)).isNotEqualTo(keysInTheCatalogue());
  }

  @Test
  void spansCarryWhatStandsThere() {
    TreeSet<String> emitted = new TreeSet<>();
    for (String name : EMITTED.spanAttributes()) {
      emitted.add(name.startsWith(METADATA_PREFIX) ? METADATA_PREFIX + "<key>" : name);
    }

    assertThat(PAGE.section("## Spans").column("attribute", "type")).isEqualTo(emitted);
  }

  @Test
  void metricsAreThoseThatStandThere() {
    assertThat(metricsOn(PAGE)).isEqualTo(emittedMetrics());
    assertThat(metricsOn(PAGE.broken("| `{stream}` |", "| `{streams}` |")))
        .isNotEqualTo(emittedMetrics());
  }

  @Test
  void metricsCarryWhatStandsThere() {
    assertThat(PAGE.section("### Attributes of metrics").column("attribute", "type"))
        .isEqualTo(EMITTED.metricAttributes());
  }

  @Test
  void cappedValuesNameTheirReason() {
    String counter = "aws.bedrock.extension.metrics.capped";
    Page reasons = PAGE.section("### Attributes of metrics");

    assertThat(EMITTED.reasons(counter))
        .hasSize(4)
        .allSatisfy(reason -> assertThat(reasons.text()).contains("`" + reason + "`"));
  }

  @Test
  void eventsCarryWhatStandsThere() {
    Page events = PAGE.section("## Events");

    assertThat(events.column("attribute", "type")).isEqualTo(EMITTED.eventAttributes());
    assertThat(EMITTED.events())
        .singleElement()
        .satisfies(event -> assertThat(events.text()).contains(event.getEventName()))
        .satisfies(event -> assertThat(event.toString()).doesNotContain("content of the request"));
  }

  private static TreeSet<String> keysOn(Page page) {
    return page.rows("attribute", "type").stream()
        .map(row -> Page.code(row.get("attribute")) + " " + row.get("type").replaceFirst(",.*", ""))
        .collect(toCollection(TreeSet::new));
  }

  private static TreeSet<String> keysInTheCatalogue() throws ReflectiveOperationException {
    TreeSet<String> keys = new TreeSet<>();
    keys.add(METADATA_PREFIX + "<key> string");
    for (Field field : Class.forName("io.bedrockotel.telemetry.Keys").getDeclaredFields()) {
      if (field.getType() == AttributeKey.class) {
        field.setAccessible(true);
        AttributeKey<?> key = (AttributeKey<?>) field.get(null);
        keys.add(key.getKey() + " " + TYPES.get(key.getType()));
      }
    }
    return keys;
  }

  private static TreeSet<String> metricsOn(Page page) {
    return page.rows("metric", "kind", "unit").stream()
        .map(row -> row.get("metric") + " " + row.get("kind") + " " + row.get("unit"))
        .map(Page::code)
        .collect(toCollection(TreeSet::new));
  }

  private static TreeSet<String> emittedMetrics() {
    return EMITTED.metrics().stream()
        .map(metric -> metric.getName() + " " + kind(metric.getType()) + " " + metric.getUnit())
        .collect(toCollection(TreeSet::new));
  }

  private static String kind(MetricDataType type) {
    return type == MetricDataType.HISTOGRAM ? "histogram" : "counter";
  }
}
